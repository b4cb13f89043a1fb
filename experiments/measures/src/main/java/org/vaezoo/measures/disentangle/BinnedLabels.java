package org.vaezoo.measures.disentangle;

import java.util.stream.IntStream;

/** Values of a factor, or bins of a unit, of all examples. */
final class BinnedLabels {

  final int[] numbers;
  final int[] counts;
  final double entropy;

  /**
   * @param size how many different ones there may be
   */
  BinnedLabels(int[] numbers, int size) {
    this.numbers = numbers;
    this.counts = Counted.counts(numbers, size);
    this.entropy = Counted.entropy(counts, numbers.length);
  }

  private BinnedLabels(int[] numbers, BinnedLabels asOften) {
    this.numbers = numbers;
    this.counts = asOften.counts;
    this.entropy = asOften.entropy;
  }

  BinnedLabels permuted(int[] order) {
    return new BinnedLabels(IntStream.of(order).map(n -> numbers[n]).toArray(), this);
  }
}
