package org.vaezoo.measures.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Posterior;

/**
 * Diagonal Gaussians. Their aggregate is a mixture of N components, summed in full at each draw, in
 * float64 on all cores: M N (U + 1) exponentials, and N numbers held for each draw in work.
 */
final class GaussianRows implements PosteriorRows {

  /** Draws of a block: seconds at most. */
  private static final int BLOCK = 500;

  private final int examples;
  private final int units;
  private final UnitGaussians gaussians;

  /**
   * @param examples N
   * @param units U
   */
  GaussianRows(int examples, int units) {
    this.examples = examples;
    this.units = units;
    this.gaussians = new UnitGaussians(examples, units);
  }

  /** Of each unit the means of all examples, [U, N]: not a copy. */
  double[][] means() {
    return gaussians.means();
  }

  /** Of each unit the variances of all examples, [U, N]. */
  double[][] variances() {
    return gaussians.variances();
  }

  @Override
  public void add(Posterior posterior, double[] z) {
    gaussians.add((DiagonalGaussian) posterior);
  }

  @Override
  public Densities densities(double[] z, int[] chosen, Again again) {
    again.progress(
        chosen.length + " draws of " + units + " units under " + examples + " posteriors");
    Densities densities = Densities.place(chosen.length, units);
    for (int first = 0; first < chosen.length; first += BLOCK) {
      int[] some = Arrays.copyOfRange(chosen, first, Math.min(chosen.length, first + BLOCK));
      List<double[]> block = again.kept("draw " + first, () -> scored(some, z).numbers());
      densities.put(first, Densities.ofNumbers(units, block));
    }
    return densities;
  }

  private Densities scored(int[] chosen, double[] z) {
    Densities densities = Densities.place(chosen.length, units);
    IntStream.range(0, chosen.length).parallel().forEach(m -> score(m, chosen[m], z, densities));
    return densities;
  }

  /**
   * Writes the densities of one draw. All terms are taken relative to that of the draw's own
   * example, e, which is one of them: their sum is at least one, and above t with a probability of
   * at most N / t, so that nothing overflows and no largest term has to be found.
   */
  private void score(int m, int e, double[] z, Densities densities) {
    double[] joint = new double[examples];
    double logOwn = 0;
    for (int unit = 0; unit < units; unit++) {
      double[] terms = gaussians.logDensities(unit, z[e * units + unit]);
      double own = terms[e];
      for (int n = 0; n < examples; n++) {
        terms[n] -= own;
        joint[n] += terms[n];
      }
      densities.posterior()[m * units + unit] = own;
      densities.marginals()[m * units + unit] = own + logMean(terms);
      logOwn += own;
    }
    densities.aggregate()[m] = logOwn + logMean(joint);
  }

  private static double logMean(double[] logRatios) {
    double sum = 0;
    for (double logRatio : logRatios) {
      sum += Densities.ratio(logRatio);
    }
    return Math.log(sum / logRatios.length);
  }
}
