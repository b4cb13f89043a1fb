package org.vaezoo.measures.disentangle;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.pass.CounterStream;

/**
 * The score of Kim and Mnih, "Disentangling by factorising" (ICML 2018), section 4: the accuracy of
 * the majority vote that tells which factor was held fixed from the unit that varies least.
 *
 * <p>A vote is a factor, drawn uniformly, and a batch of examples that share the factor's value in
 * a first example; it goes to the unit with the smallest variance in the batch, relative to its
 * variance over all examples. Units whose standard deviation over all examples is below a threshold
 * have collapsed and get no vote (0.05 in the study of Locatello et al. 2019); without any unit
 * left the score is 0.
 *
 * <p>Chance is one over the number of factors. The value is that of the given examples: on a finite
 * set, votes that train and votes that judge draw from the same ones.
 */
final class FactorVaeScore {

  private final Representation examples;
  private final FactorGroups groups;
  private final int batch;
  private final double[] variances;
  private final int[] active;

  /**
   * @param prunedBelow standard deviation of a unit below which it gets no vote
   */
  FactorVaeScore(Representation examples, int batch, double prunedBelow) {
    this.examples = examples;
    this.groups = new FactorGroups(examples);
    this.batch = batch;
    this.variances = variances(IntStream.range(0, examples.examples()).toArray());
    this.active =
        IntStream.range(0, examples.units())
            .filter(u -> variances[u] > 0 && Math.sqrt(variances[u]) >= prunedBelow)
            .toArray();
  }

  /** Units that get votes. */
  int activeUnits() {
    return active.length;
  }

  /** The accuracy, with the standard error of the votes that judge. */
  Estimate of(Votes votes, CounterStream stream) {
    if (active.length == 0) {
      return new Estimate(0, 0, votes.evaluation());
    }
    int[][] training = new int[examples.units()][examples.factors()];
    for (int vote = 0; vote < votes.train(); vote++) {
      CounterStream draws = stream.child(vote);
      int factor = groups.factor(draws, 0);
      training[unit(factor, draws)][factor]++;
    }
    int[] majority = Arrays.stream(training).mapToInt(FactorVaeScore::largest).toArray();
    Moments hits = new Moments();
    for (int vote = votes.train(); vote < votes.train() + votes.evaluation(); vote++) {
      CounterStream draws = stream.child(vote);
      int factor = groups.factor(draws, 0);
      hits.add(majority[unit(factor, draws)] == factor ? 1 : 0);
    }
    return hits.estimate();
  }

  /** The active unit that varies least in a batch that shares a factor's value. */
  private int unit(int factor, CounterStream draws) {
    int first = groups.any(draws, 1);
    int[] rows = new int[batch];
    Arrays.setAll(rows, i -> groups.like(first, factor, draws, 2 + i));
    double[] local = variances(rows);
    int least = active[0];
    for (int unit : active) {
      if (local[unit] / variances[unit] < local[least] / variances[least]) {
        least = unit;
      }
    }
    return least;
  }

  /** Variance of each unit over some examples, unbiased, [U]. */
  private double[] variances(int[] rows) {
    double[] mean = new double[examples.units()];
    for (int row : rows) {
      double[] z = examples.code(row);
      Arrays.setAll(mean, u -> mean[u] + z[u] / rows.length);
    }
    double[] variance = new double[mean.length];
    for (int row : rows) {
      double[] z = examples.code(row);
      Arrays.setAll(
          variance, u -> variance[u] + (z[u] - mean[u]) * (z[u] - mean[u]) / (rows.length - 1));
    }
    return variance;
  }

  private static int largest(int[] counts) {
    return IntStream.range(0, counts.length)
        .reduce((a, b) -> counts[b] > counts[a] ? b : a)
        .orElseThrow();
  }
}
