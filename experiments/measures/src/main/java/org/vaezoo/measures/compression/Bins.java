package org.vaezoo.measures.compression;

import java.util.function.IntToDoubleFunction;
import org.vaezoo.core.distribution.SymbolLaw;
import org.vaezoo.core.pass.NormalCumulative;
import org.vaezoo.core.pass.NormalQuantile;

/**
 * 2^b bins of equal mass under the standard normal: Townsend et al. (2019), section 2.5. A latent
 * is the median of its bin, in the coordinates in which its prior is that normal.
 */
final class Bins {

  private final int bits;
  private final double[] edges;
  private final double[] medians;

  /**
   * @param bits b, of 1 to 20
   */
  Bins(int bits) {
    this.bits = bits;
    int count = 1 << bits;
    edges = new double[count];
    medians = new double[count];
    for (int bin = 0; bin < count; bin++) {
      edges[bin] = bin == 0 ? Double.NEGATIVE_INFINITY : NormalQuantile.of(bin / (double) count);
      medians[bin] = NormalQuantile.of((bin + 0.5) / count);
    }
  }

  /** b. */
  int bits() {
    return bits;
  }

  /** The number that stands for a bin. */
  double median(int bin) {
    return medians[bin];
  }

  /**
   * The masses of the bins under Gaussians in the same coordinates.
   *
   * @param means one a dimension, not copied
   * @param deviations one a dimension, not copied
   */
  SymbolLaw under(double[] means, double[] deviations) {
    return new SymbolLaw() {
      @Override
      public int symbols() {
        return edges.length;
      }

      @Override
      public IntToDoubleFunction below(int dimension) {
        double mean = means[dimension];
        double deviation = deviations[dimension];
        return bin -> NormalCumulative.of((edges[bin] - mean) / deviation);
      }
    };
  }
}
