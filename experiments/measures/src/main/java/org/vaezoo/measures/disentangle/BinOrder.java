package org.vaezoo.measures.disentangle;

import java.util.stream.IntStream;

/** Rows in the order of the bins that they fall into. */
final class BinOrder {

  private BinOrder() {}

  static int[] sortedByBin(int[] rows, int[] codes) {
    int[] starts = new int[IntStream.of(rows).map(row -> codes[row]).max().orElseThrow() + 2];
    for (int row : rows) {
      starts[codes[row] + 1]++;
    }
    for (int bin = 1; bin < starts.length; bin++) {
      starts[bin] += starts[bin - 1];
    }
    int[] sorted = new int[rows.length];
    for (int row : rows) {
      sorted[starts[codes[row]]++] = row;
    }
    return sorted;
  }
}
