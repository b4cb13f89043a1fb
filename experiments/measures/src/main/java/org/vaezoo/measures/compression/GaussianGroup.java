package org.vaezoo.measures.compression;

import java.util.List;
import java.util.Optional;

/**
 * A group of Gaussian units, each cut into {@link Bins}. Where inference knows the prior of a unit
 * by then, the bins have equal mass under it, and its code is uniform. Else they have equal mass
 * under a Gaussian of each unit that is written into the file ({@link Scale}), and the prior's code
 * has the masses that it gives to them.
 *
 * @param units U
 * @param bins of every unit
 * @param scale in whose coordinates the bins are; empty where in those of the prior
 * @param posteriorBits precision of the posterior
 */
record GaussianGroup(int units, Bins bins, Optional<Scale> scale, int posteriorBits)
    implements GroupCode {

  private static final int MEAN = 0;
  private static final int LOG_VARIANCE = 1;

  @Override
  public boolean readsPriorFirst() {
    return scale.isEmpty();
  }

  @Override
  public boolean isCertain() {
    return false;
  }

  @Override
  public SymbolCode posterior(List<double[]> q, List<double[]> p) {
    return LawCode.ofTaken(bins.under(whitened(q, p), deviations(q, p)), posteriorBits);
  }

  @Override
  public SymbolCode prior(List<double[]> p) {
    return scale.isEmpty()
        ? new EqualCode(bins.bits())
        : LawCode.ofAny(bins.under(whitened(p, p), deviations(p, p)), CodedModel.PRIOR_BITS);
  }

  @Override
  public double[] latents(int[] symbols, List<double[]> p) {
    double[] z = new double[symbols.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = centre(p, i) + width(p, i) * bins.median(symbols[i]);
    }
    return z;
  }

  /** Means in the coordinates of the bins. */
  double[] whitened(List<double[]> gaussian, List<double[]> p) {
    double[] means = gaussian.get(MEAN).clone();
    for (int i = 0; i < means.length; i++) {
      means[i] = (means[i] - centre(p, i)) / width(p, i);
    }
    return means;
  }

  /** Standard deviations in the coordinates of the bins. */
  double[] deviations(List<double[]> gaussian, List<double[]> p) {
    double[] deviations = gaussian.get(LOG_VARIANCE).clone();
    for (int i = 0; i < deviations.length; i++) {
      deviations[i] = StrictMath.exp(deviations[i] / 2) / width(p, i);
    }
    return deviations;
  }

  private double centre(List<double[]> p, int i) {
    return scale.isPresent() ? scale.get().mean(i % units) : p.get(MEAN)[i];
  }

  private double width(List<double[]> p, int i) {
    return scale.isPresent()
        ? scale.get().deviation(i % units)
        : StrictMath.exp(p.get(LOG_VARIANCE)[i] / 2);
  }
}
