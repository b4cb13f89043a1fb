package org.vaezoo.core.distribution;

import java.util.function.IntToDoubleFunction;

/** A law with all probability on one symbol a dimension. */
final class PointLaw implements SymbolLaw {

  private final int symbols;
  private final double[] chosen;

  /**
   * @param symbols K
   * @param chosen the symbol of each dimension, not copied
   */
  PointLaw(int symbols, double[] chosen) {
    this.symbols = symbols;
    this.chosen = chosen;
  }

  @Override
  public int symbols() {
    return symbols;
  }

  @Override
  public IntToDoubleFunction below(int dimension) {
    double point = chosen[dimension];
    return s -> s <= point ? 0 : 1;
  }
}
