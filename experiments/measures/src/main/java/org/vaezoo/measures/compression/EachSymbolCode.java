package org.vaezoo.measures.compression;

/** A code of which each dimension goes on the stack by itself. */
interface EachSymbolCode extends SymbolCode {

  /**
   * Takes the symbol of a dimension.
   *
   * @param dimension counted over all rows
   */
  int take(RansStack stack, int dimension);

  /** Puts the symbol of a dimension. */
  void put(RansStack stack, int dimension, int symbol);

  @Override
  default void takeRow(RansStack stack, int first, int width, int[] symbols) {
    for (int i = first; i < first + width; i++) {
      symbols[i] = take(stack, i);
    }
  }

  @Override
  default void putRow(RansStack stack, int first, int width, int[] symbols) {
    for (int i = first + width - 1; i >= first; i--) {
      put(stack, i, symbols[i]);
    }
  }
}
