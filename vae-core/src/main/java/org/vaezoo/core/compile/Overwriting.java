package org.vaezoo.core.compile;

import java.util.List;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Node;

/** Which operations may write their result into the memory of an input that nobody reads again. */
final class Overwriting {

  private final List<Node> nodes;
  private final boolean[] given;

  /** The node whose memory an array lies in. */
  private final int[] owner;

  /** The last node that reads an array or a view of it; none is after a result. */
  private final int[] lastRead;

  /**
   * @param given whether a node is an argument of the program, whose memory is not its own
   */
  Overwriting(Computation computation, boolean[] given) {
    this.nodes = computation.graph().nodes();
    this.given = given;
    this.owner = new int[nodes.size()];
    this.lastRead = new int[nodes.size()];
    nodes.forEach(node -> owner[node.id()] = isView(node) ? owner[first(node)] : node.id());
    computation.results().values().forEach(node -> lastRead[owner[node]] = Integer.MAX_VALUE);
    computation.graph().calls().forEach(this::read);
  }

  private void read(Call call) {
    for (int input : call.inputs()) {
      lastRead[owner[input]] = Math.max(lastRead[owner[input]], call.id());
    }
  }

  private static boolean isView(Node node) {
    return node instanceof Call call && call.operation().isView();
  }

  private static int first(Node node) {
    return ((Call) node).inputs().get(0);
  }

  /** Whether the operation may write into its first input. */
  boolean intoFirst(Call call) {
    if (!call.operation().writesIntoFirst()) {
      return false;
    }
    Node first = nodes.get(first(call));
    int memory = owner[first.id()];
    return hasEveryNumberOnce(first)
        && !given[memory]
        && lastRead[memory] == call.id()
        && first.shape().equals(call.shape())
        && first.type() == call.type()
        && call.inputs().stream().skip(1).allMatch(input -> owner[input] != memory);
  }

  /** Whether an array is all of its memory in another shape: nothing left out, nothing repeated. */
  private boolean hasEveryNumberOnce(Node node) {
    if (owner[node.id()] == node.id()) {
      return true;
    }
    Node before = nodes.get(first(node));
    return before.shape().size() == node.shape().size() && hasEveryNumberOnce(before);
  }
}
