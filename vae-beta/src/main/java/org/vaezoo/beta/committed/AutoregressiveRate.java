package org.vaezoo.beta.committed;

/**
 * The least rate of a posterior of independent units under the prior z_t = alpha z_(t-1) + epsilon:
 * Razavi et al. (2019), equation 3 for one channel of n positions,
 *
 * <pre>delta = ((n - 2) log(1 + alpha^2) - log(1 - alpha^2)) / 2,</pre>
 *
 * reached by means of zero and the variances 1 / Lambda_tt, where the precision Lambda of the prior
 * has 1 / (1 - alpha^2) at both ends of its diagonal and (1 + alpha^2) / (1 - alpha^2) between.
 */
final class AutoregressiveRate {

  private static final int HALVINGS = 200;

  private AutoregressiveRate() {}

  /**
   * delta in nats.
   *
   * @param units n, at least 2
   * @param alpha within 0 and 1
   */
  static double least(int units, double alpha) {
    double square = alpha * alpha;
    return ((units - 2) * Math.log1p(square) - Math.log1p(-square)) / 2;
  }

  /**
   * The correlation whose least rate is delta; it rises with alpha from 0 without bound.
   *
   * @param delta in nats, above 0
   */
  static double correlation(int units, double delta) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (least(units, middle) < delta) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
