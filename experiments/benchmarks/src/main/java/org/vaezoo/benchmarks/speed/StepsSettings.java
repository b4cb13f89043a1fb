package org.vaezoo.benchmarks.speed;

import java.util.List;
import java.util.Optional;

/**
 * How steps are measured.
 *
 * @param models that are trained
 * @param threads numbers of threads that are tried
 * @param pairs processes of each side, of each model and number of threads
 * @param rounds timed rounds of a process
 * @param steps steps of a round; empty for those of each model
 * @param warmUp rounds before the first one that is timed
 */
record StepsSettings(
    List<BenchmarkModel> models,
    List<Integer> threads,
    int pairs,
    int rounds,
    Optional<Integer> steps,
    int warmUp) {

  public StepsSettings {
    models = List.copyOf(models);
    threads = List.copyOf(threads);
    requirePositive("pairs", pairs);
    requirePositive("rounds", rounds);
    steps.ifPresent(count -> requirePositive("steps", count));
    requirePositive("warm-up", warmUp);
    threads.forEach(count -> requirePositive("threads", count));
  }

  /** Steps of a round of a model. */
  int steps(BenchmarkModel model) {
    return steps.orElse(model.steps());
  }

  /** Steps of a model between its first one and its first round. */
  int warmUp(BenchmarkModel model) {
    return warmUp * steps(model);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + ": expected at least 1, found " + value);
    }
  }
}
