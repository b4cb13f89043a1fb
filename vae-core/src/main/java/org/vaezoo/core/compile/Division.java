package org.vaezoo.core.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.graph.Node;

/**
 * A computation in two: what parameters and batch alone decide, and what noise and given arrays
 * move. Where many passes go over one batch the first is computed once: the encoder runs once for
 * all draws, whatever the model is.
 *
 * @param once its results are what {@code each} is given besides
 * @param each the rest, with the results of the whole
 */
public record Division(Computation once, Computation each) {

  private static final String FIXED = "once ";

  /** Divides a computation, and simplifies both parts. */
  public static Division of(Computation computation) {
    return new Divider(Simplification.of(computation)).division();
  }

  private static final class Divider {

    private final Computation whole;
    private final List<Node> nodes;
    private final boolean[] constant;
    private final boolean[] fixed;
    private final boolean[] read;

    Divider(Computation whole) {
      this.whole = whole;
      this.nodes = whole.graph().nodes();
      this.constant = new boolean[nodes.size()];
      this.fixed = new boolean[nodes.size()];
      this.read = new boolean[nodes.size()];
      nodes.forEach(this::judge);
      whole.results().values().forEach(node -> read[node] = true);
    }

    /** Whether a node moves; what a moving node reads has to be at hand in each pass. */
    private void judge(Node node) {
      if (node instanceof Input input) {
        fixed[input.id()] = isFixed(input);
        return;
      }
      Call call = (Call) node;
      constant[call.id()] = call.inputs().stream().allMatch(input -> constant[input]);
      fixed[call.id()] = call.inputs().stream().allMatch(input -> fixed[input]);
      if (!fixed[call.id()]) {
        call.inputs().forEach(input -> read[input] = true);
      }
    }

    private static boolean isFixed(Input input) {
      return input.kind() == Input.Kind.PARAMETER || input.kind() == Input.Kind.BATCH;
    }

    /** A fixed node that is computed once for all passes; constants are, in either part. */
    private boolean isHandedOn(Node node) {
      return node instanceof Call && fixed[node.id()] && !constant[node.id()] && read[node.id()];
    }

    Division division() {
      Rewriting first = new Rewriting();
      Rewriting second = new Rewriting();
      Map<String, Integer> handedOn = new LinkedHashMap<>();
      for (Node node : nodes) {
        boolean moves = !fixed[node.id()];
        if (!moves) {
          first.keep(node);
        }
        if (isHandedOn(node)) {
          String name = FIXED + handedOn.size();
          handedOn.put(name, node.id());
          second.give(node, name);
        } else if (moves || read[node.id()] || constant[node.id()]) {
          second.keep(node);
        }
      }
      return new Division(
          Simplification.of(first.of(handedOn)), Simplification.of(second.of(whole.results())));
    }
  }
}
