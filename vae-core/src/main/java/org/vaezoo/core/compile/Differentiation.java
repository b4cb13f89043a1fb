package org.vaezoo.core.compile;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Graph;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.record.RecordedLoss;
import org.vaezoo.core.record.RecordedStep;

/**
 * A step with its backward pass: the gradients of its losses are more nodes of the same graph.
 * Several losses may each move parameters of their own; a parameter that more than one loss moves
 * follows their sum.
 */
public final class Differentiation {

  private final RecordedStep step;
  private final Rebuilt rebuilt;
  private final Map<String, Integer> parameters = new LinkedHashMap<>();

  private Differentiation(RecordedStep step, Rebuilt rebuilt) {
    this.step = step;
    this.rebuilt = rebuilt;
    step.graph()
        .inputs()
        .filter(input -> input.kind() == Input.Kind.PARAMETER)
        .forEach(input -> parameters.put(input.name(), input.id()));
  }

  /**
   * The step and its gradients.
   *
   * @param moved of each loss the paths of the parameters that it moves; none where it is only
   *     computed
   * @param engine a manager of PyTorch; no array is left behind in it
   * @return with the results that {@link Results} names
   */
  public static Computation of(
      RecordedStep step, Map<String, Set<String>> moved, NDManager engine) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      return new Differentiation(step, Rebuilt.of(step.graph(), engine)).computation(moved);
    }
  }

  private Computation computation(Map<String, Set<String>> moved) {
    Map<String, NDArray> results = new LinkedHashMap<>();
    step.losses().forEach(loss -> results.put(Results.loss(loss.name()), array(loss.value())));
    step.report().forEach((name, id) -> results.put(Results.report(name), array(id)));
    gradients(moved).forEach((path, gradient) -> results.put(Results.gradient(path), gradient));
    step.updates()
        .forEach((state, update) -> results.put(Results.update(state), array(update.value())));

    Map<String, Integer> ids = new LinkedHashMap<>();
    results.forEach((name, array) -> ids.put(name, rebuilt.builder().id(name, array)));
    return new Computation(rebuilt.builder().graph(), ids);
  }

  private NDArray array(int id) {
    return rebuilt.arrays().get(id);
  }

  private Map<String, NDArray> gradients(Map<String, Set<String>> moved) {
    Graph graph = step.graph();
    ReverseMode reverse = new ReverseMode(graph, rebuilt.arrays());
    Map<String, NDArray> gradients = new LinkedHashMap<>();
    for (RecordedLoss loss : step.losses()) {
      List<String> paths =
          moved.getOrDefault(loss.name(), Set.of()).stream()
              .filter(parameters::containsKey)
              .toList();
      Map<Integer, NDArray> found =
          reverse.gradients(loss.value(), paths.stream().map(parameters::get).toList());
      for (String path : paths) {
        NDArray gradient = found.get(parameters.get(path));
        if (gradient != null) {
          gradients.merge(path, gradient, NDArray::add);
        }
      }
    }
    return gradients;
  }
}
