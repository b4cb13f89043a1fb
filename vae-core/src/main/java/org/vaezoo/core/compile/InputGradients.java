package org.vaezoo.core.compile;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Graph;
import org.vaezoo.core.graph.Input;

/** The gradients of a result by arrays that its computation is given. */
public final class InputGradients {

  private InputGradients() {}

  /**
   * A computation with gradients as more results, named by {@link Results#gradient}.
   *
   * @param result of which the sum is differentiated
   * @param names of the given arrays
   * @param engine a manager of PyTorch; no array is left behind in it
   * @return with zeros where the result does not reach an array
   */
  public static Computation of(
      Computation computation, String result, Collection<String> names, NDManager engine) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      Rebuilt rebuilt = Rebuilt.of(computation.graph(), engine);
      Map<String, Integer> given = given(computation.graph());
      List<Integer> moved = names.stream().map(given::get).toList();
      int loss = computation.results().get(result);
      Map<Integer, NDArray> found =
          new ReverseMode(computation.graph(), rebuilt.arrays()).gradients(loss, moved);
      Map<String, Integer> results = new LinkedHashMap<>(computation.results());
      for (String name : names) {
        int id = given.get(name);
        NDArray gradient =
            found.containsKey(id) ? found.get(id) : rebuilt.arrays().get(id).zerosLike();
        results.put(Results.gradient(name), rebuilt.builder().id(name, gradient));
      }
      return new Computation(rebuilt.builder().graph(), results);
    }
  }

  private static Map<String, Integer> given(Graph graph) {
    Map<String, Integer> given = new LinkedHashMap<>();
    graph
        .inputs()
        .filter(input -> input.kind() == Input.Kind.GIVEN)
        .forEach(input -> given.put(input.name(), input.id()));
    return given;
  }
}
