package org.vaezoo.benchmarks.speed;

import java.util.List;
import org.vaezoo.core.engine.MatmulPrecision;

/**
 * How a benchmark is measured.
 *
 * @param threads numbers of threads that are tried
 * @param pairs processes of each side and number of threads
 * @param warmUp steps of a process before its first round
 * @param rounds timed rounds of a process
 * @param steps steps of a round
 */
record BenchmarkSettings(List<Integer> threads, int pairs, int warmUp, int rounds, int steps) {

  public BenchmarkSettings {
    threads = List.copyOf(threads);
    requirePositive("pairs", pairs);
    requirePositive("warmUp", warmUp);
    requirePositive("rounds", rounds);
    requirePositive("steps", steps);
    threads.forEach(count -> requirePositive("threads", count));
  }

  /** What a worker is asked to do: a side's training, measured so. */
  TimedTask task(Side side, String spec, int threads, MatmulPrecision matmul) {
    return new TimedTask(side, spec, threads, matmul, warmUp, rounds, steps);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + ": expected at least 1, found " + value);
    }
  }
}
