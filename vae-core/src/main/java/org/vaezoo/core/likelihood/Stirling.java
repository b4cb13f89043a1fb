package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import org.vaezoo.core.pass.Numbers;

/**
 * What Stirling's formula leaves of a log-gamma, Binet's function:
 *
 * <pre>s(x) = log Gamma(x) - (x - 1/2) log x + x - log(2 pi) / 2</pre>
 *
 * <p>It falls from -log(x) / 2 near 0 to 1 / (12 x), and so has all its digits where log-gammas of
 * a thousand nats have lost theirs. Abramowitz and Stegun, "Handbook of mathematical functions"
 * (1964), equation 6.1.42: from 6 on six terms of the series leave less than 5e-13.
 */
final class Stirling {

  private static final double SERIES_FROM = 6;

  /** Of 1 / x, 1 / x^3, and so on. */
  private static final double[] SERIES = {
    1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0
  };

  /** Below it eight terms of the inverse hyperbolic tangent leave less than 1e-12. */
  private static final double SMALL = 0.2;

  private static final double[] ODD_INVERSES = {
    1, 1 / 3.0, 1 / 5.0, 1 / 7.0, 1 / 9.0, 1 / 11.0, 1 / 13.0, 1 / 15.0
  };

  private Stirling() {}

  /**
   * s(x), element by element.
   *
   * @param x greater than 0; in float32 at least 9e-4, so that no power of 1 / x overflows
   */
  static NDArray remainder(NDArray x) {
    return NDArrays.where(x.lt(SERIES_FROM), byRecurrence(x), ofLarge(x));
  }

  /**
   * From x + 6 down by Gamma(x + 6) = x (x + 1) ... (x + 5) Gamma(x), which is three logarithms
   * where the engine's log-gamma and its gradient are slow. With u = x (x + 5) the product is u (u
   * + 4) (u + 6).
   */
  private static NDArray byRecurrence(NDArray x) {
    NDArray u = x.mul(x.add(5));
    NDArray product = u.mul(u.add(4)).mul(u.add(6));
    NDArray shifted = x.add(SERIES_FROM);
    NDArray leading = x.add(SERIES_FROM - 0.5).mul(shifted.log()).sub(SERIES_FROM);
    return leading.sub(product.log()).sub(x.sub(0.5).mul(x.log())).add(ofLarge(shifted));
  }

  /** s(x), element by element, of numbers that are all at least 6. */
  static NDArray ofLarge(NDArray x) {
    NDArray inverse = x.onesLike().div(x);
    return polynomial(SERIES, inverse.square()).mul(inverse);
  }

  /**
   * log(n! / (l! (n - l)!)) + l log(l / n) + (n - l) log((n - l) / n) for l = 0 .. n: constants.
   */
  static double[] binomialRemainders(int n) {
    double[] logFactorial = new double[n + 1];
    for (int l = 1; l <= n; l++) {
      logFactorial[l] = logFactorial[l - 1] + Math.log(l);
    }
    double[] remainders = new double[n + 1];
    for (int l = 0; l <= n; l++) {
      double ways = logFactorial[n] - logFactorial[l] - logFactorial[n - l];
      remainders[l] = ways + weightedLog(l, n) + weightedLog(n - l, n);
    }
    return remainders;
  }

  private static double weightedLog(int part, int whole) {
    return part == 0 ? 0 : part * Math.log((double) part / whole);
  }

  /**
   * log(1 + change / x) without loss at small changes, for x > 0 and change > -x: twice the inverse
   * hyperbolic tangent of w = change / (2 x + change), by its series where w is small.
   */
  static NDArray logRatio(NDArray change, NDArray x) {
    NDArray w = change.div(Numbers.times(x, 2).add(change));
    NDArray near = Numbers.times(polynomial(ODD_INVERSES, w.square()).mul(w), 2);
    return NDArrays.where(w.abs().lt(SMALL), near, x.add(change).div(x).log());
  }

  /** Horner's rule, lowest power first. */
  private static NDArray polynomial(double[] coefficients, NDArray x) {
    NDArray value = x.zerosLike().add(coefficients[coefficients.length - 1]);
    for (int n = coefficients.length - 2; n >= 0; n--) {
      value = value.mul(x).add(coefficients[n]);
    }
    return value;
  }
}
