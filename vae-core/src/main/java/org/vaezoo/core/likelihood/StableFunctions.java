package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.nn.Activation;
import org.vaezoo.core.pass.Numbers;

/**
 * Functions of the continuous Bernoulli where their plain formulas lose all digits: near zero by
 * series, {@code h} being half a logit.
 */
final class StableFunctions {

  /** log(sinh(h) / h) = the sum of these times h^2, h^4, ...: 4^n B_2n / (2n (2n)!). */
  private static final double[] LOG_SERIES = {
    1.0 / 6, -1.0 / 180, 1.0 / 2835, -1.0 / 37_800, 1.0 / 467_775, -691 / 3_831_077_250.0
  };

  private StableFunctions() {}

  /** h + log(1 - exp(-2 h)) - log(2 h), with 1 - exp(-2 h) = tanh(h) (1 + exp(-2 h)). */
  static NDArray logRatio(NDArray h) {
    NDArray decayed = Activation.softPlus(Numbers.times(h, -2));
    return h.add(h.tanh().log()).add(decayed).sub(Numbers.times(h, 2).log());
  }

  static NDArray logSeries(NDArray square) {
    return polynomial(LOG_SERIES, square).mul(square);
  }

  /** coth(h) - 1 / h: the derivative of the series of the logarithm. */
  static NDArray slopeSeries(NDArray h) {
    double[] slopes = new double[LOG_SERIES.length];
    for (int n = 0; n < slopes.length; n++) {
      slopes[n] = 2 * (n + 1) * LOG_SERIES[n];
    }
    return polynomial(slopes, h.square()).mul(h);
  }

  /** Horner's rule, lowest power first. */
  private static NDArray polynomial(double[] coefficients, NDArray x) {
    NDArray value = x.zerosLike().add(coefficients[coefficients.length - 1]);
    for (int n = coefficients.length - 2; n >= 0; n--) {
      value = value.mul(x).add(coefficients[n]);
    }
    return value;
  }

  /** log(1 + y) without loss at small y, by Kahan's quotient. */
  static NDArray logOnePlus(NDArray y) {
    NDArray rounded = y.add(1);
    NDArray change = rounded.sub(1);
    NDArray none = change.eq(0);
    NDArray quotient = y.div(NDArrays.where(none, y.onesLike(), change));
    return NDArrays.where(none, y, rounded.log().mul(quotient));
  }
}
