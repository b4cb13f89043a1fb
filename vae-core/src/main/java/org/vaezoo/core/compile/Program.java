package org.vaezoo.core.compile;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vaezoo.core.engine.TorchScript;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Graph;
import org.vaezoo.core.graph.Input;

/** A computation that runs as one native call on PyTorch. */
public final class Program implements AutoCloseable {

  /** The name of the function in {@link #text}. */
  public static final String FUNCTION = "compute";

  private final NDManager manager;
  private final TorchScript script;
  private final List<Input> inputs;
  private final List<String> results;
  private final List<NDArray> constants;
  private final String text;

  private Program(NDManager manager, ScriptWriter.Written written, Computation computation) {
    this.manager = manager;
    this.text = written.text();
    this.inputs = written.inputs();
    this.results = List.copyOf(computation.results().keySet());
    this.constants = constants(computation.graph(), written.constants(), manager);
    this.script = TorchScript.compile(manager, text);
  }

  /**
   * Compiles a computation.
   *
   * @param owner a manager of PyTorch; the program is closed with it at the latest
   */
  public static Program of(Computation computation, NDManager owner) {
    return new Program(
        owner.newSubManager(), ScriptWriter.write(FUNCTION, computation), computation);
  }

  /** What the program is given, in order: parameters and states first. */
  public List<Input> inputs() {
    return inputs;
  }

  /** What the program is given after its inputs: arrays that depend on none of them. */
  public List<NDArray> constants() {
    return constants;
  }

  /** Names of the results, in order. */
  public List<String> results() {
    return results;
  }

  /** The TorchScript text. */
  public String text() {
    return text;
  }

  /**
   * Runs it.
   *
   * @param given the array of an input
   * @param owner of the results
   * @return by name, in the order of the computation
   */
  public Map<String, NDArray> run(Function<Input, NDArray> given, NDManager owner) {
    List<NDArray> arguments = new ArrayList<>();
    inputs.forEach(input -> arguments.add(given.apply(input)));
    arguments.addAll(constants);
    List<NDArray> values = script.arrays(FUNCTION, owner, TorchScript.list(arguments));
    Map<String, NDArray> named = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      named.put(results.get(i), values.get(i));
    }
    return named;
  }

  /** What depends on no input, computed by the engine. */
  private static List<NDArray> constants(Graph graph, List<Integer> wanted, NDManager owner) {
    Map<Integer, NDArray> known = new LinkedHashMap<>();
    List<NDArray> kept = new ArrayList<>();
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      for (int node : wanted) {
        NDArray copy = value(graph, node, known, owner).duplicate();
        NDScope.unregister(copy);
        copy.attach(owner);
        kept.add(copy);
      }
    }
    return List.copyOf(kept);
  }

  private static NDArray value(
      Graph graph, int node, Map<Integer, NDArray> known, NDManager owner) {
    if (!known.containsKey(node)) {
      Call call = (Call) graph.nodes().get(node);
      List<NDArray> inputs =
          call.inputs().stream().map(input -> value(graph, input, known, owner)).toList();
      known.put(node, call.operation().run(owner, inputs, call.attributes()).get(call.part()));
    }
    return known.get(node);
  }

  @Override
  public void close() {
    script.close();
    manager.close();
  }
}
