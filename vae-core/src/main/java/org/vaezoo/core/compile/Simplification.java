package org.vaezoo.core.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Functions;
import org.vaezoo.core.graph.Node;
import org.vaezoo.core.graph.Operation;

/** The same results by less: what is computed twice is computed once, what nobody reads is not. */
public final class Simplification {

  /** What a node computes: two with equal ones are the same. */
  private record Expression(Operation operation, List<Integer> inputs, Map<String, Object> with) {}

  private Simplification() {}

  /** The computation after all simplifications; its results have the same names. */
  public static Computation of(Computation computation) {
    return live(shared(LateSpreading.of(shared(computation))));
  }

  /**
   * Common subexpressions once, and -(-x) as x. Inputs are each their own: noise that is drawn
   * twice is two.
   */
  static Computation shared(Computation computation) {
    Rewriting rewriting = new Rewriting();
    Map<Expression, Integer> known = new LinkedHashMap<>();
    for (Node node : computation.graph().nodes()) {
      known(rewriting, rewriting.moved(node), known)
          .ifPresentOrElse(same -> rewriting.replace(node, same), () -> rewriting.keep(node));
    }
    return rewriting.of(computation.results());
  }

  /** The position of what a node would compute again. */
  private static Optional<Integer> known(
      Rewriting rewriting, Node node, Map<Expression, Integer> known) {
    if (!(node instanceof Call call)) {
      return Optional.empty();
    }
    if (call.operation() == Functions.NEG
        && rewriting.at(call.inputs().get(0)) instanceof Call negated
        && negated.operation() == Functions.NEG) {
      return Optional.of(negated.inputs().get(0));
    }
    Expression expression = new Expression(call.operation(), call.inputs(), call.attributes());
    return Optional.ofNullable(known.putIfAbsent(expression, call.id()));
  }

  /** Nothing that does not go into a result; inputs stay, so that noise is drawn as it was. */
  static Computation live(Computation computation) {
    List<Node> nodes = computation.graph().nodes();
    boolean[] live = new boolean[nodes.size()];
    computation.results().values().forEach(node -> live[node] = true);
    for (int id = nodes.size() - 1; id >= 0; id--) {
      if (live[id] && nodes.get(id) instanceof Call call) {
        call.inputs().forEach(input -> live[input] = true);
      }
    }
    Rewriting rewriting = new Rewriting();
    for (Node node : nodes) {
      if (live[node.id()] || !(node instanceof Call)) {
        rewriting.keep(node);
      }
    }
    return rewriting.of(computation.results());
  }
}
