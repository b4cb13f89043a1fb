package org.vaezoo.core.data;

import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/** The random numbers that turn stored examples into those that a model is shown. */
public sealed interface DataNoise {

  /** Numbers from .. to - 1 of a batch, which read positions 0 .. to - from - 1 of a stream. */
  @FunctionalInterface
  interface Stretch {

    /** Does something with the stretch. */
    void read(int from, int to, CounterStream stream);
  }

  /**
   * Visits a batch of numbers, [B, D], stretch by stretch.
   *
   * @param purpose what the random numbers are for
   * @param indices index of each example in its data set, [B]
   * @param width D, the numbers of an example
   * @param stretch called for stretches that cover the batch in order
   */
  void visit(Purpose purpose, int[] indices, int width, Stretch stretch);

  /**
   * Drawn anew at each step of training: one stream a step, number d of example b at position b * D
   * + d.
   *
   * @param seed the training seed
   * @param epoch epoch, from 0
   * @param step step of the whole run, from 0
   */
  record Training(long seed, long epoch, long step) implements DataNoise {

    @Override
    public void visit(Purpose purpose, int[] indices, int width, Stretch stretch) {
      stretch.read(0, indices.length * width, CounterStream.of(purpose, seed, epoch, step));
    }
  }

  /**
   * Drawn once and for all from each example's index: the same for every trial and batch size. One
   * stream an example, number d at position d.
   *
   * @param seed the evaluation seed
   */
  record Evaluation(long seed) implements DataNoise {

    @Override
    public void visit(Purpose purpose, int[] indices, int width, Stretch stretch) {
      for (int b = 0; b < indices.length; b++) {
        CounterStream stream = CounterStream.of(purpose, seed, indices[b]);
        stretch.read(b * width, (b + 1) * width, stream);
      }
    }
  }
}
