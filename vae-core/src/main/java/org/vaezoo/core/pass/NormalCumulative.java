package org.vaezoo.core.pass;

/**
 * The distribution function of the standard normal by Hart et al., "Computer approximations"
 * (1968), as West gives it in "Better approximations to cumulative normal functions" (Wilmott
 * magazine, 2005): absolute error below 1e-15.
 *
 * <p>Only {@link StrictMath} and basic arithmetic are used, so that a number gives the same bits on
 * every machine.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits as they were published
public final class NormalCumulative {

  /** Beyond it the tail is less than the least double. */
  private static final double FARTHEST = 38;

  private static final double FAR = 7.07106781186547;
  private static final double ROOT_OF_TWO_PI = 2.506628274631;

  private static final double[] TOP = {
    0.0352624965998911,
    0.700383064443688,
    6.37396220353165,
    33.912866078383,
    112.079291497871,
    221.213596169931,
    220.206867912376
  };
  private static final double[] BOTTOM = {
    0.0883883476483184,
    1.75566716318264,
    16.064177579207,
    86.7807322029461,
    296.564248779674,
    637.333633378831,
    793.826512519948,
    440.413735824752
  };

  private NormalCumulative() {}

  /** P(Z < x), for any x but NaN. */
  public static double of(double x) {
    double tail = tail(Math.abs(x));
    return x > 0 ? 1 - tail : tail;
  }

  /** P(Z > x) of x from 0. */
  private static double tail(double x) {
    if (x > FARTHEST) {
      return 0;
    }
    double density = StrictMath.exp(-x * x / 2);
    if (x < FAR) {
      return density * polynomial(TOP, x) / polynomial(BOTTOM, x);
    }
    double fraction = x + 0.65;
    for (int term = 4; term > 0; term--) {
      fraction = x + term / fraction;
    }
    return density / fraction / ROOT_OF_TWO_PI;
  }

  /** Horner's rule, highest power first. */
  private static double polynomial(double[] coefficients, double x) {
    double value = 0;
    for (double coefficient : coefficients) {
      value = value * x + coefficient;
    }
    return value;
  }
}
