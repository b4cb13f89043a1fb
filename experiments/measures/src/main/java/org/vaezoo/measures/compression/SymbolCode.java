package org.vaezoo.measures.compression;

/** How the symbols of some dimensions go on a stack and off it. */
interface SymbolCode {

  /**
   * Takes the symbol of a dimension.
   *
   * @param dimension counted over all rows
   */
  int take(RansStack stack, int dimension);

  /** Puts the symbol of a dimension. */
  void put(RansStack stack, int dimension, int symbol);
}
