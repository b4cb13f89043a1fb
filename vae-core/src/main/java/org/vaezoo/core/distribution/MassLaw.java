package org.vaezoo.core.distribution;

import java.util.function.IntToDoubleFunction;

/**
 * A law given by masses that need not sum to one: each cumulative probability is a sum in the order
 * of the symbols.
 *
 * @param symbols K
 * @param masses of a dimension, K of them from 0 up, of which one at least is above 0
 */
public record MassLaw(int symbols, Masses masses) implements SymbolLaw {

  /** Says the masses of a dimension. */
  @FunctionalInterface
  public interface Masses {

    /** K masses, which the caller may change. */
    double[] of(int dimension);
  }

  @Override
  public IntToDoubleFunction below(int dimension) {
    double[] sums = masses.of(dimension);
    double sum = 0;
    for (int s = 0; s < symbols; s++) {
      sum += sums[s];
      sums[s] = sum;
    }
    double total = sum;
    return s -> sums[s - 1] / total;
  }

  /**
   * The law of log-probabilities, which need not be normalised.
   *
   * @param numbers of all rows
   * @param first place of symbol 0 of a dimension among the numbers
   * @param step from a symbol's place to that of the next
   */
  public static MassLaw ofLogs(int symbols, double[] numbers, Place first, int step) {
    return new MassLaw(symbols, dimension -> masses(symbols, numbers, first.of(dimension), step));
  }

  /** The place of the first number of a dimension. */
  @FunctionalInterface
  public interface Place {

    /** Its index. */
    int of(int dimension);
  }

  private static double[] masses(int symbols, double[] numbers, int first, int step) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < symbols; s++) {
      largest = Math.max(largest, numbers[first + s * step]);
    }
    double[] masses = new double[symbols];
    for (int s = 0; s < symbols; s++) {
      masses[s] = StrictMath.exp(numbers[first + s * step] - largest);
    }
    return masses;
  }
}
