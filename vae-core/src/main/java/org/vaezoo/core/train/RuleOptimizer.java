package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vaezoo.core.settings.Nearest;

/** An optimizer made of its arithmetic and its memory. */
final class RuleOptimizer implements Optimizer {

  private final Map<String, NDArray> parameters;
  private final OptimizerState state;
  private final UpdateRule rule;

  /**
   * @param slots what the rule remembers of each parameter
   */
  RuleOptimizer(Map<String, NDArray> parameters, List<Slot> slots, UpdateRule rule) {
    this.parameters = new LinkedHashMap<>(parameters);
    this.state = new OptimizerState(parameters, slots);
    this.rule = rule;
  }

  @Override
  public void step(Map<String, NDArray> gradients, double learningRate) {
    gradients.keySet().forEach(this::requireKnown);
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      state
          .advance(gradients.keySet())
          .forEach(
              (step, names) ->
                  rule.apply(
                      of(parameters, names),
                      of(gradients, names),
                      state.slots(step, names),
                      learningRate));
    }
  }

  /**
   * What moves together inside a native program; empty where the rule has no native arithmetic.
   *
   * @param name of this optimizer
   * @param moved paths of its parameters that have a gradient
   */
  Optional<List<MovedGroup>> inside(String name, Collection<String> moved) {
    return rule.inside()
        .map(
            inside ->
                state.alike(moved).entrySet().stream()
                    .map(alike -> group(name, inside, alike.getKey(), alike.getValue()))
                    .toList());
  }

  private MovedGroup group(String name, NativeRule inside, long made, List<String> paths) {
    Slots slots = state.slots(made, paths);
    return new MovedGroup(
        name,
        inside,
        made,
        paths,
        inside.slots().stream().map(slots::slot).toList(),
        OptionalInt.empty());
  }

  /** Takes note of steps that were made inside a native program. */
  void count(Collection<String> moved, long steps) {
    state.count(moved, steps);
  }

  private void requireKnown(String name) {
    if (!parameters.containsKey(name)) {
      throw new IllegalArgumentException(
          "gradients: " + Nearest.unknown("parameter", name, parameters.keySet()));
    }
  }

  private static List<NDArray> of(Map<String, NDArray> arrays, List<String> names) {
    return names.stream().map(arrays::get).toList();
  }

  @Override
  public Map<String, NDArray> state() {
    return state.named();
  }

  @Override
  public void restore(Map<String, NDArray> saved) {
    state.restore(saved);
  }

  @Override
  public void close() {
    rule.close();
    state.close();
  }
}
