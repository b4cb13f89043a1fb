package org.vaezoo.beta.committed;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.function.DoubleUnaryOperator;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.pass.Numbers;

/**
 * Gaussian posteriors whose every unit has a rate of at least delta nats under N(0, 1), whatever an
 * encoder says: Razavi, van den Oord, Poole and Vinyals, "Preventing posterior collapse with
 * delta-VAEs" (2019), the appendix on independent delta-VAEs.
 *
 * <p>The rate (mean^2 + sigma^2 - 1 - log sigma^2) / 2 is at least delta where mean^2 is at least s
 * = 2 delta + 1 + log sigma^2 - sigma^2. So sigma is kept in the range [lowest, highest] in which s
 * is not negative, by a sigmoid, and the mean is at least sqrt(s):
 *
 * <pre>sigma = lowest + (highest - lowest) sigmoid(r),   mean = sqrt(s) + max(0, m).</pre>
 *
 * <p>Means are then never negative: the prior's other half is not used. And a sigma below the
 * range, which has the rate whatever its mean, is not in the family either, as in the paper.
 */
final class CommittedRate {

  /** The greatest delta whose range lies within that of {@link DiagonalGaussian#bounded}. */
  static final double GREATEST = 9;

  /** Keeps the slope of the root finite at the ends of the range; it only adds to the rate. */
  private static final double LEAST_SQUARE = 1e-12;

  private static final int HALVINGS = 200;

  private final double delta;
  private final double lowest;
  private final double highest;

  /**
   * @param delta committed nats of each unit, above 0 and at most {@value #GREATEST}
   */
  public CommittedRate(double delta) {
    if (!(delta > 0 && delta <= GREATEST)) {
      throw new IllegalArgumentException(
          "delta: expected a number above 0 and at most " + GREATEST + ", found " + delta);
    }
    this.delta = delta;
    DoubleUnaryOperator slack = logarithm -> 2 * delta + 1 + logarithm - StrictMath.exp(logarithm);
    this.lowest = StrictMath.exp(root(slack, -2 * delta - 2, 0) / 2);
    this.highest = StrictMath.exp(root(slack, StrictMath.log(2 * delta + 2) + 1, 0) / 2);
  }

  /** The least sigma. */
  public double lowest() {
    return lowest;
  }

  /** The greatest sigma. */
  public double highest() {
    return highest;
  }

  /**
   * The posterior that an encoder's answer stands for.
   *
   * @param free mean m and log-variance r as the encoder gives them, [B, U]
   */
  public DiagonalGaussian of(DiagonalGaussian free) {
    NDArray sigmoid = Activation.sigmoid(free.logVariance());
    NDArray sigma = Numbers.times(sigmoid, highest - lowest).add(lowest);
    NDArray logVariance = Numbers.times(sigma.log(), 2);
    NDArray least = logVariance.sub(sigma.square()).add(2 * delta + 1);
    NDArray root = Numbers.atLeast(least, LEAST_SQUARE).sqrt();
    return new DiagonalGaussian(root.add(Activation.relu(free.mean())), logVariance);
  }

  /** Where a function changes its sign, by halving: below zero at {@code outside}. */
  private static double root(DoubleUnaryOperator function, double outside, double inside) {
    double negative = outside;
    double positive = inside;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (negative + positive) / 2;
      if (function.applyAsDouble(middle) < 0) {
        negative = middle;
      } else {
        positive = middle;
      }
    }
    return positive;
  }
}
