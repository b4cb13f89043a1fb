package org.vaezoo.core.testing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.Numbers;

/**
 * What the formulas of many papers have in common, in plain array operations, written from the
 * papers and not from the distributions of the zoo: paper tests hold the one against the other. All
 * of it in nats.
 */
public final class PaperFormulas {

  private static final double LOG_2_PI = Math.log(2 * Math.PI);

  private PaperFormulas() {}

  /** The sum over all axes but the first, [B, ...] to [B]. */
  public static NDArray sum(NDArray values) {
    return values.sum(IntStream.range(1, values.getShape().dimension()).toArray());
  }

  /** Rows of numbers, [B, ...] to [B, D]. */
  public static NDArray flat(NDArray values) {
    return values.reshape(new Shape(values.getShape().get(0), -1));
  }

  /** 1 / (1 + exp(-a)). */
  public static NDArray sigmoid(NDArray a) {
    return a.onesLike().div(a.neg().exp().add(1));
  }

  /** log of the sum of exponentials along an axis, which goes. */
  public static NDArray logSumExp(NDArray a, int axis) {
    NDArray largest = a.max(new int[] {axis}, true).stopGradient();
    return a.sub(largest).exp().sum(new int[] {axis}).log().add(largest.squeeze(axis));
  }

  /**
   * log p(x|z) = sum_d x_d log y_d + (1 - x_d) log(1 - y_d): Kingma and Welling (2014), equation 11
   * of appendix C.1.
   *
   * @param x [..., B, D], of zeros and ones
   * @param y probabilities of a one, of a shape that broadcasts with it
   * @return without the last axis
   */
  public static NDArray logBernoulli(NDArray x, NDArray y) {
    NDArray ones = x.mul(y.log());
    NDArray zeros = x.neg().add(1).mul(y.neg().add(1).log());
    return overLast(ones.add(zeros));
  }

  /**
   * log N(z; mu, sigma^2 I) = -1/2 sum_j log 2 pi + log sigma_j^2 + (z_j - mu_j)^2 / sigma_j^2.
   *
   * @param z [..., U]
   * @param mu of a shape that broadcasts with it
   * @param logSigma2 log sigma^2, of a shape that broadcasts with it
   * @return without the last axis
   */
  public static NDArray logNormal(NDArray z, NDArray mu, NDArray logSigma2) {
    return overLast(logNormalOfEach(z, mu, logSigma2));
  }

  /** The summands of {@link #logNormal}, one for each unit. */
  public static NDArray logNormalOfEach(NDArray z, NDArray mu, NDArray logSigma2) {
    NDArray distance = z.sub(mu).square().div(logSigma2.exp());
    return Numbers.times(distance.add(logSigma2).add(LOG_2_PI), -0.5);
  }

  /** log N(z; 0, I), [..., U] to [...]. */
  public static NDArray logStandardNormal(NDArray z) {
    return logNormal(z, z.zerosLike(), z.zerosLike());
  }

  /**
   * KL(N(mu, sigma^2) || N(0, 1)) = -1/2 (1 + log sigma^2 - mu^2 - sigma^2) of each unit: Kingma
   * and Welling (2014), appendix B.
   */
  public static NDArray klOfEach(NDArray mu, NDArray logSigma2) {
    return Numbers.times(logSigma2.add(1).sub(mu.square()).sub(logSigma2.exp()), -0.5);
  }

  /** The sum of {@link #klOfEach} over units, [B, U] to [B]. */
  public static NDArray kl(NDArray mu, NDArray logSigma2) {
    return overLast(klOfEach(mu, logSigma2));
  }

  /**
   * KL(N(mu, sigma^2) || N(m, s^2)) of diagonal Gaussians, [B, U] to [B]: 1/2 sum_j log s_j^2 - log
   * sigma_j^2 - 1 + (sigma_j^2 + (mu_j - m_j)^2) / s_j^2.
   */
  public static NDArray kl(NDArray mu, NDArray logSigma2, NDArray m, NDArray logS2) {
    NDArray square = logSigma2.exp().add(mu.sub(m).square()).div(logS2.exp());
    return Numbers.times(overLast(logS2.sub(logSigma2).sub(1).add(square)), 0.5);
  }

  private static NDArray overLast(NDArray values) {
    return values.sum(new int[] {values.getShape().dimension() - 1});
  }
}
