package org.vaezoo.measures.collapse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.verdict.Payoff;

/**
 * The payoff of information: the largest λ = w'E[ss']w / w'Kw over directions w, where s is the
 * derivative of log p(x|z) with respect to the natural parameters and K its variance under the
 * model. One more unit, linear and small, lowers D + βR if λ is above β; {@code
 * docs/decisions/0008-collapse-verdict.md} derives it. Of a linear decoder with fixed variance it
 * is the condition of Lucas, Tucker, Grosse and Norouzi, "Don't blame the ELBO!" (2019), that a
 * direction of probabilistic PCA is not collapsed.
 *
 * <p>By cross-fitting: the direction is found on one half of the examples, under each of several
 * ridges, of which the best on another part of the same half is taken; its quotient, without a
 * ridge, is measured on the other half, and the other way round. For any direction that is at most
 * λ in expectation. Where K is not given it is the mean square of each dimension, over the same
 * examples: the matrix is then one of correlations, whose largest eigenvalue is at least 1, which a
 * single dimension gives, and the estimate is never below.
 *
 * <p>What chance gives is the largest of {@value #SHUFFLES} such estimates with each dimension
 * shuffled over the examples on its own: one of twenty estimates without any structure is above it.
 */
final class CrossFit {

  static final int SHUFFLES = 19;

  private static final double[] RIDGES = {0, 0.1, 1};

  /** Four parts: two halves of which the first finds and the second chooses. */
  private static final int PARTS = 4;

  /** Of the largest variance: dimensions that hardly vary count as if they varied by this. */
  private static final double LEAST = 1e-3;

  private final List<double[]> scores;
  private final double[] variance;
  private final boolean correlations;

  private CrossFit(List<double[]> scores, double[] variance, boolean correlations) {
    this.scores = scores;
    this.variance = variance;
    this.correlations = correlations;
  }

  /**
   * The payoff.
   *
   * @param scores s of each example, [N][D]
   * @param variance the diagonal of K, [D]; empty where it is the mean square
   * @return empty for fewer than eight examples, or where nothing is left over
   */
  static Optional<Payoff> of(List<double[]> scores, Optional<double[]> variance) {
    if (scores.size() < 2 * PARTS) {
      return Optional.empty();
    }
    double[] known = variance.orElseGet(() -> meanSquares(scores));
    double most = Arrays.stream(known).max().orElse(0);
    if (!(most > 0)) {
      return Optional.empty();
    }
    double[] floored = Arrays.stream(known).map(each -> Math.max(LEAST * most, each)).toArray();
    Estimate found = new CrossFit(scores, floored, variance.isEmpty()).estimate();
    double chance = 0;
    for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
      List<double[]> shuffled = shuffled(scores, shuffle);
      double without = new CrossFit(shuffled, floored, variance.isEmpty()).estimate().mean();
      chance = Math.max(chance, without);
    }
    return Optional.of(new Payoff(found, chance));
  }

  private static double[] meanSquares(List<double[]> scores) {
    double[] squares = new double[scores.get(0).length];
    for (double[] s : scores) {
      Arrays.setAll(squares, d -> squares[d] + s[d] * s[d] / scores.size());
    }
    return squares;
  }

  /** Each dimension's numbers at other examples: what hangs together no longer does. */
  private static List<double[]> shuffled(List<double[]> scores, int shuffle) {
    List<double[]> shuffled = new ArrayList<>();
    scores.forEach(s -> shuffled.add(new double[s.length]));
    for (int d = 0; d < scores.get(0).length; d++) {
      CounterStream stream = CounterStream.of(Purpose.EVALUATION, shuffle, d);
      int[] order = IntStream.range(0, scores.size()).toArray();
      for (int n = order.length - 1; n > 0; n--) {
        int other = stream.below(n, n + 1);
        int kept = order[n];
        order[n] = order[other];
        order[other] = kept;
      }
      for (int n = 0; n < order.length; n++) {
        shuffled.get(n)[d] = scores.get(order[n])[d];
      }
    }
    return shuffled;
  }

  private Estimate estimate() {
    Eigenvalue eigenvalue = new Eigenvalue(scores, variance);
    Moments squares = new Moments();
    for (int half = 0; half < 2; half++) {
      double[] w = chosen(eigenvalue, part(2 * half), part(2 * half + 1));
      for (int n : both(part(2 - 2 * half), part(3 - 2 * half))) {
        squares.add(eigenvalue.square(w, n));
      }
    }
    Estimate measured = squares.estimate();
    double least = correlations ? 1 : 0;
    return new Estimate(
        Math.max(least, measured.mean()), measured.standardError(), measured.count());
  }

  /** The direction on both parts, under the ridge that does best from the one to the other. */
  private static double[] chosen(Eigenvalue eigenvalue, int[] finds, int[] chooses) {
    double best = Double.NEGATIVE_INFINITY;
    double ridge = 0;
    for (double each : RIDGES) {
      double quotient = eigenvalue.quotient(eigenvalue.direction(finds, each), chooses);
      if (quotient > best) {
        best = quotient;
        ridge = each;
      }
    }
    return eigenvalue.direction(both(finds, chooses), ridge);
  }

  private int[] part(int part) {
    return IntStream.range(0, scores.size()).filter(n -> n % PARTS == part).toArray();
  }

  private static int[] both(int[] a, int[] b) {
    return IntStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
  }
}
