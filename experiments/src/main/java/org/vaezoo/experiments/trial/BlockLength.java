package org.vaezoo.experiments.trial;

import java.util.List;
import java.util.function.LongFunction;

/**
 * How many steps a training makes before it is asked again whether to stop: about as many as take a
 * fifth of a second. It is found by a stopwatch, and may be, as it changes no number.
 */
final class BlockLength {

  private static final long ENOUGH_NANOS = 200_000_000;
  private static final long MOST = 1 << 12;

  private final long most;
  private long steps = 1;

  /** Blocks of any length. */
  BlockLength() {
    this(MOST);
  }

  /**
   * @param most steps of a block at most
   */
  BlockLength(long most) {
    this.most = most;
  }

  /** Does a block of at most as many steps as are right, and learns from how long it takes. */
  <T> List<T> time(LongFunction<List<T>> work) {
    long began = System.nanoTime();
    List<T> done = work.apply(steps);
    long nanos = System.nanoTime() - began;
    if (nanos > ENOUGH_NANOS) {
      steps = Math.max(1, steps / 2);
    } else if (done.size() == steps && nanos < ENOUGH_NANOS / 2) {
      steps = Math.min(most, 2 * steps);
    }
    return done;
  }
}
