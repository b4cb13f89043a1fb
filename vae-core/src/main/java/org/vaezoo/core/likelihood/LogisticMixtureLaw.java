package org.vaezoo.core.likelihood;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.vaezoo.core.distribution.SymbolLaw;

/** Grey levels as a mixture of rounded logistics of each dimension. */
final class LogisticMixtureLaw implements SymbolLaw {

  private final int components;
  private final int width;
  private final List<double[]> numbers;

  /**
   * @param components K
   * @param width dimensions of an example
   * @param numbers log-weights, locations and log-scales, each [B, K, width]
   */
  LogisticMixtureLaw(int components, int width, List<double[]> numbers) {
    this.components = components;
    this.width = width;
    this.numbers = numbers;
  }

  @Override
  public int symbols() {
    return Categorical.LEVELS;
  }

  @Override
  public IntToDoubleFunction below(int dimension) {
    double[] weights = new double[components];
    IntToDoubleFunction[] each = new IntToDoubleFunction[components];
    for (int k = 0; k < components; k++) {
      int place = (dimension / width * components + k) * width + dimension % width;
      weights[k] = StrictMath.exp(numbers.get(0)[place]);
      each[k] = LogisticLaw.belowEdges(numbers.get(1)[place], numbers.get(2)[place]);
    }
    return s -> {
      double sum = 0;
      for (int k = 0; k < components; k++) {
        sum += weights[k] * each[k].applyAsDouble(s);
      }
      return Math.min(sum, 1);
    };
  }
}
