package org.vaezoo.core.data;

import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * The rows of a split in order, for evaluation: batches of B, the last one of what is left.
 *
 * @param examples how many rows, from the first
 * @param batchSize B
 */
public record Batches(int examples, int batchSize) implements Iterable<int[]> {

  public Batches {
    if (examples < 0 || batchSize < 1) {
      throw new IllegalArgumentException(
          "batches: expected 0 or more examples and a batch size of at least 1, found "
              + examples
              + " and "
              + batchSize);
    }
  }

  /** Number of batches. */
  public int count() {
    return Math.toIntExact(((long) examples + batchSize - 1) / batchSize);
  }

  @Override
  public Iterator<int[]> iterator() {
    return IntStream.range(0, count()).mapToObj(this::rows).iterator();
  }

  private int[] rows(int batch) {
    int from = batch * batchSize;
    return IntStream.range(from, Math.min(examples, from + batchSize)).toArray();
  }
}
