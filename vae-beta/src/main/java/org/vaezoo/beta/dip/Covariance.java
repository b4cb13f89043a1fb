package org.vaezoo.beta.dip;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.pass.Numbers;

/** The covariance that is held against the identity. */
public enum Covariance {
  /** That of the posterior means over the examples: DIP-VAE-I, equation 6. */
  POSTERIOR_MEANS {
    @Override
    NDArray of(DiagonalGaussian q) {
      return ofMeans(q);
    }

    @Override
    NDArray addedVariances(DiagonalGaussian q) {
      return q.logVariance().zerosLike();
    }
  },

  /**
   * That of the aggregate posterior, which by the law of total covariance is the one of the means
   * and the mean variances on its diagonal: DIP-VAE-II, equation 7.
   */
  AGGREGATE_POSTERIOR {
    @Override
    NDArray of(DiagonalGaussian q) {
      NDArray meanVariance = q.logVariance().exp().mean(new int[] {0});
      return ofMeans(q).add(identity(q).mul(meanVariance));
    }

    @Override
    NDArray addedVariances(DiagonalGaussian q) {
      return q.logVariance().exp();
    }
  };

  /**
   * The covariance over the examples of a batch, the mean of products of deviations.
   *
   * @param q q(z|x) of each example, [B, U]
   * @return [U, U]
   */
  abstract NDArray of(DiagonalGaussian q);

  /** What each example adds to the variances on the diagonal, on average, [B, U]. */
  abstract NDArray addedVariances(DiagonalGaussian q);

  /** The deviations of the means from that of the batch, [B, U]. */
  static NDArray deviations(DiagonalGaussian q) {
    return q.mean().sub(q.mean().mean(new int[] {0}, true));
  }

  /** The identity, [U, U]. */
  static NDArray identity(DiagonalGaussian q) {
    int units = Math.toIntExact(q.eventShape().get(0));
    return q.mean().getManager().eye(units, units, 0, q.mean().getDataType());
  }

  private static NDArray ofMeans(DiagonalGaussian q) {
    NDArray deviation = deviations(q);
    NDArray products = deviation.transpose().matMul(deviation);
    return Numbers.over(products, (double) q.batchShape().get(0));
  }
}
