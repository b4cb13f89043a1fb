package org.vaezoo.measures.disentangle;

import java.util.Arrays;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.pass.CounterStream;

/**
 * The score of Higgins et al., "β-VAE: learning basic visual concepts with a constrained
 * variational framework" (ICLR 2017), section 3: the accuracy with which a linear classifier tells
 * which factor was held fixed, from the mean distance of pairs that share it, unit by unit.
 *
 * <p>A vote is a factor, drawn uniformly, and a batch of pairs of examples, each pair with a value
 * of the factor of its own; its features are the means over the batch of |z_u - z'_u|, [U]. The
 * classifier is a {@link NewtonLogisticRegression} with the penalty of one half of the squared
 * weights, as in the study of Locatello et al. (2019), where the paper has one without.
 *
 * <p>Chance is one over the number of factors. A rotated representation can reach 1: the features
 * need not be those of one unit. The value is that of the given examples: on a finite set, votes
 * that train and votes that judge draw from the same ones.
 */
final class BetaVaeScore {

  private final Representation examples;
  private final FactorGroups groups;
  private final int batch;

  private BetaVaeScore(Representation examples, int batch) {
    this.examples = examples;
    this.groups = new FactorGroups(examples);
    this.batch = batch;
  }

  /** The accuracy, with the standard error of its votes. */
  static Estimate of(Representation examples, Votes votes, CounterStream stream) {
    BetaVaeScore score = new BetaVaeScore(examples, votes.batch());
    double[][] features = new double[votes.train()][];
    int[] factors = new int[votes.train()];
    for (int vote = 0; vote < votes.train(); vote++) {
      CounterStream draws = stream.child(vote);
      factors[vote] = score.groups.factor(draws, 0);
      features[vote] = score.features(factors[vote], draws);
    }
    NewtonLogisticRegression classifier =
        NewtonLogisticRegression.fit(features, factors, examples.factors());
    Moments hits = new Moments();
    for (int vote = votes.train(); vote < votes.train() + votes.evaluation(); vote++) {
      CounterStream draws = stream.child(vote);
      int factor = score.groups.factor(draws, 0);
      hits.add(classifier.classify(score.features(factor, draws)) == factor ? 1 : 0);
    }
    return hits.estimate();
  }

  private double[] features(int factor, CounterStream draws) {
    double[] distance = new double[examples.units()];
    for (int pair = 0; pair < batch; pair++) {
      int one = groups.any(draws, 1 + 2L * pair);
      int other = groups.like(one, factor, draws, 2 + 2L * pair);
      double[] z = examples.code(one);
      double[] also = examples.code(other);
      Arrays.setAll(distance, u -> distance[u] + Math.abs(z[u] - also[u]) / batch);
    }
    return distance;
  }
}
