package org.vaezoo.hierarchical.ladder;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import org.vaezoo.core.distribution.DiagonalGaussian;

/**
 * The normalised product of two Gaussians: Sonderby et al. (2016), section 2. Precisions add up,
 * and the mean is that of the two means, each weighted by its precision.
 */
final class PrecisionWeighted {

  private PrecisionWeighted() {}

  /**
   * Of precisions a and b, the precision a + b and the mean weighted by them; written so that no
   * exponential overflows: the weight of the first is the logistic function of log a - log b.
   *
   * @param first of precision a, [B, U]
   * @param second of precision b, [B, U]
   */
  static DiagonalGaussian product(DiagonalGaussian first, DiagonalGaussian second) {
    NDArray logOdds = second.logVariance().sub(first.logVariance());
    NDArray weight = Activation.sigmoid(logOdds);
    NDArray mean = second.mean().add(weight.mul(first.mean().sub(second.mean())));
    NDArray logVariance = second.logVariance().sub(Activation.softPlus(logOdds));
    return new DiagonalGaussian(mean, logVariance);
  }
}
