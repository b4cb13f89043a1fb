package org.vaezoo.core.graph;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A recorded computation: nodes in the order in which they were made, so that each reads only nodes
 * before it. It holds no array of an engine. Prints itself, a line a node.
 *
 * @param nodes at the position of their id
 */
public record Graph(List<Node> nodes) {

  public Graph {
    nodes = List.copyOf(nodes);
  }

  /** What the computation is given. */
  public Stream<Input> inputs() {
    return nodes.stream().filter(Input.class::isInstance).map(Input.class::cast);
  }

  /** What the computation does. */
  public Stream<Call> calls() {
    return nodes.stream().filter(Call.class::isInstance).map(Call.class::cast);
  }

  @Override
  public String toString() {
    return nodes.stream().map(node -> node + "\n").collect(Collectors.joining());
  }
}
