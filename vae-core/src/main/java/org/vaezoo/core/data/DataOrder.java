package org.vaezoo.core.data;

import java.util.Arrays;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/**
 * The order in which training sees its examples: a function of seed and epoch, with no state, so
 * that a run resumes anywhere.
 *
 * <p>An epoch is a new uniform permutation, cut into batches. What is left after the last full
 * batch is dropped: all steps then have one shape, which a recorded program needs, and one gradient
 * noise. The remainder is another one each epoch, so that no example is left out of training.
 *
 * @param seed the training seed
 * @param examples size of the training split
 * @param batchSize B
 */
public record DataOrder(long seed, int examples, int batchSize) {

  public DataOrder {
    if (batchSize < 1 || batchSize > examples) {
      throw new IllegalArgumentException(
          "batchSize: expected 1 to " + examples + " (training examples), found " + batchSize);
    }
  }

  /** Full batches in an epoch. */
  public int stepsPerEpoch() {
    return examples / batchSize;
  }

  /** The batches of an epoch, from 0. */
  public Epoch epoch(long epoch) {
    return new Epoch(
        Permutation.of(examples, CounterStream.of(Purpose.ORDER, seed, epoch)), batchSize);
  }

  /** One epoch's batches. */
  public static final class Epoch {

    private final int[] order;
    private final int batchSize;

    private Epoch(int[] order, int batchSize) {
      this.order = order;
      this.batchSize = batchSize;
    }

    /**
     * The rows of a batch, [B].
     *
     * @param step in 0 .. stepsPerEpoch - 1
     */
    public int[] batch(int step) {
      if (step < 0 || step >= order.length / batchSize) {
        throw new IllegalArgumentException(
            "step of the epoch: expected 0 to "
                + (order.length / batchSize - 1)
                + ", found "
                + step);
      }
      return Arrays.copyOfRange(order, step * batchSize, (step + 1) * batchSize);
    }
  }
}
