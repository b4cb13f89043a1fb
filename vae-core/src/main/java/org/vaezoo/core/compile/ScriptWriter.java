package org.vaezoo.core.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Form;
import org.vaezoo.core.graph.Graph;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.graph.Node;
import org.vaezoo.core.graph.Operation;

/**
 * A computation as TorchScript: a line a node, named as in the printed graph.
 *
 * <p>What depends on no input is an argument as inputs are: the engine computes it once.
 */
final class ScriptWriter {

  private final Graph graph;
  private final boolean[] constant;
  private final Overwriting overwriting;
  private final Set<Integer> constants = new LinkedHashSet<>();
  private final List<String> statements = new ArrayList<>();

  private ScriptWriter(Computation computation) {
    this.graph = computation.graph();
    this.constant = constant(graph);
    this.overwriting = new Overwriting(computation, given());
    graph.nodes().forEach(this::write);
    computation.results().values().forEach(this::need);
  }

  /**
   * A function from all inputs, parameters first and otherwise in the order of the graph, and then
   * the constants to the results.
   *
   * @param name of the function
   */
  static Written write(String name, Computation computation) {
    ScriptWriter writer = new ScriptWriter(computation);
    List<Input> inputs =
        writer.graph.inputs().sorted(Comparator.comparing(ScriptWriter::late)).toList();
    List<Integer> arguments = new ArrayList<>(inputs.stream().map(Node::id).toList());
    arguments.addAll(writer.constants);
    StringBuilder text =
        new StringBuilder("def " + name + "(self, x: List[Tensor]) -> List[Tensor]:\n");
    for (int i = 0; i < arguments.size(); i++) {
      text.append("  ").append(name(arguments.get(i))).append(" = x[" + i + "]\n");
    }
    writer.statements.forEach(line -> text.append("  ").append(line).append('\n'));
    List<String> results = computation.results().values().stream().map(ScriptWriter::name).toList();
    text.append("  return [" + String.join(", ", results) + "]\n");
    return new Written(text.toString(), inputs, List.copyOf(writer.constants));
  }

  /**
   * A text and what it is given.
   *
   * @param inputs in the order of the arguments
   * @param constants nodes that depend on no input, in the order of the arguments
   */
  record Written(String text, List<Input> inputs, List<Integer> constants) {}

  private static boolean late(Input input) {
    return input.kind() != Input.Kind.PARAMETER;
  }

  /** Which nodes depend on no input. */
  private static boolean[] constant(Graph graph) {
    boolean[] constant = new boolean[graph.nodes().size()];
    for (Node node : graph.nodes()) {
      constant[node.id()] =
          node instanceof Call call && call.inputs().stream().allMatch(input -> constant[input]);
    }
    return constant;
  }

  private void write(Node node) {
    if (node instanceof Input || constant[node.id()]) {
      return;
    }
    Call call = (Call) node;
    call.inputs().forEach(this::need);
    List<Form> forms = call.inputs().stream().map(graph.nodes()::get).map(this::form).toList();
    List<String> names = call.inputs().stream().map(ScriptWriter::name).toList();
    String text = call.operation().script(forms, call.attributes(), name(call.id()), names);
    (overwriting.intoFirst(call) ? Operation.intoFirst(text) : text)
        .lines()
        .forEach(statements::add);
  }

  /** Which nodes are arguments. */
  private boolean[] given() {
    boolean[] given = constant.clone();
    graph.inputs().forEach(input -> given[input.id()] = true);
    return given;
  }

  private void need(int node) {
    if (constant[node]) {
      constants.add(node);
    }
  }

  private Form form(Node node) {
    return new Form(node.shape(), node.type());
  }

  private static String name(int node) {
    return "v" + node;
  }
}
