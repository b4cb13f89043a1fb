package org.vaezoo.measures.compression;

/** How the symbols of the rows of a batch go on a stack and off it. */
interface SymbolCode {

  /**
   * Takes the symbols of a row, the first dimension first.
   *
   * @param first place of the row's first dimension among those of all rows
   * @param width dimensions of a row
   * @param symbols of all rows, which are written at the row's places
   */
  void takeRow(RansStack stack, int first, int width, int[] symbols);

  /** Puts the symbols of a row, the last dimension first; parameters as above. */
  void putRow(RansStack stack, int first, int width, int[] symbols);
}
