package org.vaezoo.core.strict;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Graph;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.graph.Node;
import org.vaezoo.core.pass.HostArrays;

/**
 * A recorded computation that runs in Java alone: float64, {@link StrictMath} and sums in a fixed
 * order. Equal parameters and equal inputs give equal bits on every machine, whatever library
 * recorded it. What hangs on parameters alone is computed once.
 */
public final class StrictProgram {

  private final Graph graph;
  private final Map<String, Integer> results;
  private final Values[] fixed;
  private final List<Node> each = new ArrayList<>();

  private StrictProgram(Computation computation, Map<String, NDArray> parameters) {
    this.graph = computation.graph();
    this.results = computation.results();
    this.fixed = new Values[graph.nodes().size()];
    boolean[] needed = needed();
    for (Node node : graph.nodes()) {
      if (needed[node.id()]) {
        prepare(node, parameters);
      }
    }
  }

  /**
   * Prepares a computation.
   *
   * @param parameters whose numbers are read now
   * @throws UnsupportedOperationException naming an operation that has no code in Java, or an input
   *     that is neither a parameter nor given
   */
  public static StrictProgram of(Computation computation, Map<String, NDArray> parameters) {
    return new StrictProgram(computation, parameters);
  }

  private boolean[] needed() {
    boolean[] needed = new boolean[graph.nodes().size()];
    results.values().forEach(id -> needed[id] = true);
    for (int id = needed.length - 1; id >= 0; id--) {
      if (needed[id] && graph.nodes().get(id) instanceof Call call) {
        call.inputs().forEach(input -> needed[input] = true);
      }
    }
    return needed;
  }

  private void prepare(Node node, Map<String, NDArray> parameters) {
    if (node instanceof Input input) {
      prepare(input, parameters);
      return;
    }
    Call call = (Call) node;
    if (!StrictOperations.has(call.operation())) {
      throw new UnsupportedOperationException(
          "the operation " + call.operation().label() + " has no code in Java");
    }
    if (call.inputs().stream().allMatch(input -> fixed[input] != null)) {
      fixed[call.id()] = run(call, fixed);
    } else {
      each.add(call);
    }
  }

  private void prepare(Input input, Map<String, NDArray> parameters) {
    switch (input.kind()) {
      case PARAMETER ->
          fixed[input.id()] =
              Values.of(input.shape(), HostArrays.read(parameters.get(input.name())));
      case GIVEN -> each.add(input);
      default -> throw new UnsupportedOperationException(input.title() + " is not given in Java");
    }
  }

  /**
   * Runs it.
   *
   * @param given numbers of the given arrays by name, in row-major order
   * @return those of the results by name, in the order of the computation
   */
  public Map<String, double[]> run(Map<String, double[]> given) {
    Values[] values = fixed.clone();
    for (Node node : each) {
      values[node.id()] =
          node instanceof Input input
              ? Values.of(input.shape(), given.get(input.name()))
              : run((Call) node, values);
    }
    Map<String, double[]> found = new LinkedHashMap<>();
    results.forEach((name, id) -> found.put(name, values[id].numbers().clone()));
    return found;
  }

  private static Values run(Call call, Values[] values) {
    return StrictOperations.run(call, call.inputs().stream().map(input -> values[input]).toList());
  }
}
