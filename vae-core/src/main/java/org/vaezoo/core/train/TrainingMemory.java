package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that a training remembers beside the weights: the states of the optimizers under their own
 * names, and what others remember, each under its own.
 */
final class TrainingMemory implements Remembered {

  private final Optimizers optimizers;
  private final Map<String, Remembered> others = new LinkedHashMap<>();

  private TrainingMemory(Optimizers optimizers) {
    this.optimizers = optimizers;
  }

  static TrainingMemory of(
      Optimizers optimizers,
      Optional<WeightAverage> average,
      PhaseState phases,
      StepRunner runner) {
    TrainingMemory all = new TrainingMemory(optimizers);
    average.ifPresent(it -> all.add("averaging", it));
    all.add("curriculum", phases);
    all.add("reach", runner.reach());
    all.add("limits", runner.limiter());
    return all;
  }

  /** Adds something that is remembered; states are saved in the order of their adding. */
  private void add(String name, Remembered other) {
    others.put(name, other);
  }

  @Override
  public Map<String, NDArray> state() {
    Map<String, NDArray> state = new LinkedHashMap<>(optimizers.state());
    others.forEach((name, other) -> state.putAll(NamedStates.under(name, other.state())));
    return state;
  }

  @Override
  public void restore(Map<String, NDArray> saved) {
    optimizers.restore(saved);
    others.forEach((name, other) -> other.restore(NamedStates.of(name, saved)));
  }

  @Override
  public void close() {
    optimizers.close();
    others.values().forEach(Remembered::close);
  }
}
