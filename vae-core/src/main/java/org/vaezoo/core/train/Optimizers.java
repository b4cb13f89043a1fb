package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.schedule.Phase;
import org.vaezoo.core.schedule.Progress;

/**
 * The optimizers of a model's trained parameters: one for each part that has settings of its own,
 * one for all others. Each parameter belongs to just one.
 */
final class Optimizers implements AutoCloseable {

  private static final String MAIN = "optimizer";

  /**
   * One of them.
   *
   * @param name of its state: as its settings are found in a spec
   * @param rate name of its learning rate among the coefficients
   */
  private record One(
      String name, String rate, OptimizerSpec spec, Optimizer optimizer, Set<String> parameters) {

    void step(Map<String, NDArray> gradients, Progress progress) {
      optimizer.step(having(gradients, parameters::contains), spec.learningRate().at(progress));
    }
  }

  private final List<One> all = new ArrayList<>();

  /**
   * @param parameters all that gradients move, by path
   */
  Optimizers(Optimization optimization, Map<String, NDArray> parameters) {
    Map<String, OptimizerSpec> parts = optimization.parts();
    add(
        MAIN,
        TrainTables.LEARNING_RATE.name(),
        optimization.main(),
        having(parameters, path -> !parts.containsKey(Phase.part(path))));
    parts.forEach(
        (part, spec) ->
            add(
                MAIN + "s." + part,
                TrainTables.LEARNING_RATE_OF.at(part).name(),
                spec,
                having(parameters, path -> Phase.part(path).equals(part))));
  }

  /** Where every part has an optimizer of its own, nothing is left for the main one. */
  private void add(String name, String rate, OptimizerSpec spec, Map<String, NDArray> parameters) {
    if (!parameters.isEmpty()) {
      all.add(
          new One(name, rate, spec, spec.create(parameters), Ordered.copyOf(parameters.keySet())));
    }
  }

  /** The name of the optimizer that moves a parameter. */
  String of(String path) {
    return all.stream()
        .filter(one -> one.parameters().contains(path))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no optimizer moves " + path))
        .name();
  }

  /**
   * Moves the parameters that have a gradient.
   *
   * @param gradients by the parameters' paths
   * @param progress before the step, for the learning rates
   */
  void step(Map<String, NDArray> gradients, Progress progress) {
    all.forEach(one -> one.step(gradients, progress));
  }

  /**
   * What moves together inside a native program; empty where an optimizer has no native arithmetic.
   *
   * @param moved paths of parameters that have a gradient
   */
  Optional<List<MovedGroup>> inside(Collection<String> moved) {
    List<MovedGroup> groups = new ArrayList<>();
    for (One one : all) {
      List<String> own = moved.stream().filter(one.parameters()::contains).toList();
      Optional<List<MovedGroup>> some =
          one.optimizer() instanceof RuleOptimizer rule
              ? rule.inside(one.name(), own)
              : Optional.empty();
      if (some.isEmpty() && !own.isEmpty()) {
        return Optional.empty();
      }
      some.ifPresent(groups::addAll);
    }
    return Optional.of(groups);
  }

  /** Takes note of steps that were made inside a native program. */
  void count(Collection<String> moved, long steps) {
    for (One one : all) {
      if (one.optimizer() instanceof RuleOptimizer rule) {
        rule.count(moved.stream().filter(one.parameters()::contains).toList(), steps);
      }
    }
  }

  /** The learning rate of an optimizer, by its name. */
  double rate(String name, Progress progress) {
    return all.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .spec()
        .learningRate()
        .at(progress);
  }

  /** The learning rates of the next step, by name. */
  Map<String, Double> learningRates(Progress progress) {
    Map<String, Double> rates = new LinkedHashMap<>();
    all.forEach(one -> rates.put(one.rate(), one.spec().learningRate().at(progress)));
    return rates;
  }

  /** The states of all, by name: the live arrays. */
  Map<String, NDArray> state() {
    Map<String, NDArray> state = new LinkedHashMap<>();
    all.forEach(one -> state.putAll(NamedStates.under(one.name(), one.optimizer().state())));
    return state;
  }

  /** Takes over saved states, by copy. */
  void restore(Map<String, NDArray> saved) {
    all.forEach(one -> one.optimizer().restore(NamedStates.of(one.name(), saved)));
  }

  private static Map<String, NDArray> having(
      Map<String, NDArray> arrays, Predicate<String> chosen) {
    Map<String, NDArray> some = new LinkedHashMap<>(arrays);
    some.keySet().removeIf(chosen.negate());
    return some;
  }

  @Override
  public void close() {
    all.forEach(one -> one.optimizer().close());
  }
}
