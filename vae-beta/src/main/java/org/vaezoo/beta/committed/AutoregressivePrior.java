package org.vaezoo.beta.committed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Numbers;

/**
 * The prior of the delta-VAE: Razavi, van den Oord, Poole and Vinyals, "Preventing posterior
 * collapse with delta-VAEs" (2019), section 2.1. The units are a sequence,
 *
 * <pre>z_1 = epsilon_1,   z_t = alpha z_(t-1) + sqrt(1 - alpha^2) epsilon_t,</pre>
 *
 * each N(0, 1) and correlated by alpha^|s - t|. No posterior of independent units follows it, so
 * that the rate of every one is at least delta ({@link AutoregressiveRate}), whatever its means and
 * variances are.
 *
 * <p>The rate is in closed form. It is not split by unit: what a unit adds given the one before it
 * is no bound on what it knows of x, as the one before it may know that already.
 */
final class AutoregressivePrior implements Prior<DiagonalGaussian> {

  private final long rows;
  private final int units;
  private final double alpha;
  private final double variance;

  /**
   * @param rows B
   * @param units U, at least 2
   * @param alpha correlation of neighbours, within 0 and 1
   */
  AutoregressivePrior(long rows, int units, double alpha) {
    this.rows = rows;
    this.units = units;
    this.alpha = alpha;
    this.variance = 1 - alpha * alpha;
  }

  @Override
  public Shape batchShape() {
    return new Shape(rows);
  }

  @Override
  public Shape eventShape() {
    return new Shape(units);
  }

  /** The recursion for all units at once: z_t is a sum over s up to t of alpha^(t - s) noise_s. */
  @Override
  public NDArray sample(Noise noise) {
    NDArray epsilon = noise.normal(new Shape(rows, units));
    double[] response = new double[units * units];
    for (int s = 0; s < units; s++) {
      for (int t = s; t < units; t++) {
        response[s * units + t] = (s == 0 ? 1 : Math.sqrt(variance)) * Math.pow(alpha, t - s);
      }
    }
    return epsilon.matMul(Numbers.row(epsilon, response).reshape(units, units));
  }

  /** Each unit alone is N(0, 1). */
  @Override
  public UnitScale scale(NDArray like) {
    return UnitScale.standard();
  }

  /** log N(z_1; 0, 1) + sum over t of log N(z_t; alpha z_(t-1), 1 - alpha^2), in nats. */
  @Override
  public NDArray logProb(NDArray z) {
    NDArray twice =
        UnitSequence.first(z)
            .square()
            .add(Numbers.over(change(z).square().sum(new int[] {1}), variance))
            .add(units * DiagonalGaussian.LOG_2_PI + (units - 1) * Math.log(variance));
    return Numbers.times(twice, -0.5);
  }

  /**
   * -log p in expectation less the entropy of q: the square of z_t - alpha z_(t-1) is that of the
   * means and variance_t + alpha^2 variance_(t-1).
   */
  @Override
  public Rate rate(DiagonalGaussian q, Draw z) {
    NDArray variances = q.logVariance().exp();
    NDArray spread =
        UnitSequence.later(variances)
            .add(Numbers.times(UnitSequence.earlier(variances), alpha * alpha));
    NDArray changes = change(q.mean()).square().add(spread).sum(new int[] {1});
    NDArray twice =
        UnitSequence.first(q.mean())
            .square()
            .add(UnitSequence.first(variances))
            .add(Numbers.over(changes, variance))
            .sub(q.logVariance().sum(new int[] {1}))
            .add((units - 1) * Math.log(variance) - units);
    return new Rate(Numbers.times(twice, 0.5), Optional.empty(), true);
  }

  /** z_t - alpha z_(t-1) of all units but the first, [B, U - 1]. */
  private NDArray change(NDArray z) {
    return UnitSequence.later(z).sub(Numbers.times(UnitSequence.earlier(z), alpha));
  }
}
