package org.vaezoo.measures.compression;

/**
 * Symbols that are equally likely: bins of equal mass.
 *
 * @param bits of a symbol
 */
record EqualCode(int bits) implements EachSymbolCode {

  @Override
  public int take(RansStack stack, int dimension) {
    int symbol = (int) stack.slot(bits);
    stack.take(symbol, 1, bits);
    return symbol;
  }

  @Override
  public void put(RansStack stack, int dimension, int symbol) {
    stack.put(symbol, 1, bits);
  }
}
