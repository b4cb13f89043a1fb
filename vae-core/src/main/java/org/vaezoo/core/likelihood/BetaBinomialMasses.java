package org.vaezoo.core.likelihood;

import org.vaezoo.core.distribution.MassLaw;
import org.vaezoo.core.distribution.SymbolLaw;

/**
 * The masses of a beta-binomial up to a factor, without log-gammas: from the level next to the mean
 * outwards by the ratios p(l + 1) / p(l) = (n - l) (l + alpha) / ((l + 1) (n - l - 1 + beta)), so
 * that nothing overflows and what underflows has no mass.
 */
final class BetaBinomialMasses {

  private static final int LEVELS = Categorical.LEVELS;
  private static final int TRIALS = LEVELS - 1;

  private BetaBinomialMasses() {}

  /** The law of logs of alpha and beta, one of each a dimension; not copied. */
  static SymbolLaw law(double[] logAlphas, double[] logBetas) {
    return new MassLaw(
        LEVELS,
        dimension ->
            masses(StrictMath.exp(logAlphas[dimension]), StrictMath.exp(logBetas[dimension])));
  }

  private static double[] masses(double alpha, double beta) {
    double[] masses = new double[LEVELS];
    int start = (int) StrictMath.rint(TRIALS * (alpha / (alpha + beta)));
    masses[start] = 1;
    for (int l = start; l < TRIALS; l++) {
      masses[l + 1] = masses[l] * ratio(l, alpha, beta);
    }
    for (int l = start - 1; l >= 0; l--) {
      masses[l] = masses[l + 1] / ratio(l, alpha, beta);
    }
    return masses;
  }

  private static double ratio(int l, double alpha, double beta) {
    return (TRIALS - l) * (l + alpha) / ((l + 1) * (TRIALS - l - 1 + beta));
  }
}
