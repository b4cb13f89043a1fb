package org.vaezoo.measures.compression;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.vaezoo.core.distribution.SymbolLaw;

/**
 * Bins under a mixture of K Gaussians, unit by unit: the mass of a bin given the bins of the units
 * before it is that under the components, each weighted by its share of those units, so that the
 * masses of all units together are those of the mixture.
 */
final class MixtureCode implements SymbolCode {

  private final double[] weights;
  private final double[][][] cumulative;

  /**
   * @param logWeights of the components, normalised, [K]
   * @param bins of every unit under every component, [K * U]
   * @param units U
   */
  MixtureCode(double[] logWeights, SymbolLaw bins, int units) {
    weights = new double[logWeights.length];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = StrictMath.exp(logWeights[k]);
    }
    cumulative =
        IntStream.range(0, units)
            .mapToObj(unit -> ofUnit(bins, unit, units))
            .toArray(double[][][]::new);
  }

  /** By edge and component. */
  private double[][] ofUnit(SymbolLaw bins, int unit, int units) {
    double[][] edges = new double[bins.symbols() + 1][weights.length];
    for (int k = 0; k < weights.length; k++) {
      IntToDoubleFunction below = bins.below(k * units + unit);
      for (int edge = 1; edge < bins.symbols(); edge++) {
        edges[edge][k] = below.applyAsDouble(edge);
      }
      edges[bins.symbols()][k] = 1;
    }
    return edges;
  }

  @Override
  public void takeRow(RansStack stack, int first, int width, int[] symbols) {
    double[] shares = weights.clone();
    for (int unit = 0; unit < width; unit++) {
      symbols[first + unit] = code(unit, shares).take(stack, 0);
      reweigh(shares, unit, symbols[first + unit]);
    }
  }

  @Override
  public void putRow(RansStack stack, int first, int width, int[] symbols) {
    double[][] shares = new double[width][];
    double[] now = weights.clone();
    for (int unit = 0; unit < width; unit++) {
      shares[unit] = now.clone();
      reweigh(now, unit, symbols[first + unit]);
    }
    for (int unit = width - 1; unit >= 0; unit--) {
      code(unit, shares[unit]).put(stack, 0, symbols[first + unit]);
    }
  }

  private LawCode code(int unit, double[] shares) {
    double[][] edges = cumulative[unit];
    double total = dot(shares, edges[edges.length - 1]);
    SymbolLaw law =
        new SymbolLaw() {
          @Override
          public int symbols() {
            return edges.length - 1;
          }

          @Override
          public IntToDoubleFunction below(int dimension) {
            return edge -> Math.min(1, dot(shares, edges[edge]) / total);
          }
        };
    return LawCode.ofAny(law, CodedModel.PRIOR_BITS);
  }

  private static double dot(double[] shares, double[] masses) {
    double sum = 0;
    for (int k = 0; k < shares.length; k++) {
      sum += shares[k] * masses[k];
    }
    return sum;
  }

  /** Each component's share after a bin; where none has any mass of it they stay. */
  private void reweigh(double[] shares, int unit, int bin) {
    double[] low = cumulative[unit][bin];
    double[] high = cumulative[unit][bin + 1];
    double[] next = new double[shares.length];
    double largest = 0;
    for (int k = 0; k < next.length; k++) {
      next[k] = shares[k] * (high[k] - low[k]);
      largest = Math.max(largest, next[k]);
    }
    if (largest > 0) {
      for (int k = 0; k < next.length; k++) {
        shares[k] = next[k] / largest;
      }
    }
  }
}
