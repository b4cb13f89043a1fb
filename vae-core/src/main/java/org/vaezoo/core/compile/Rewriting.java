package org.vaezoo.core.compile;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Graph;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.graph.Node;
import org.vaezoo.core.graph.Operation;

/** A computation that is written anew, node by node, with new positions. */
final class Rewriting {

  private final List<Node> nodes = new ArrayList<>();
  private final Map<Integer, Integer> positions = new LinkedHashMap<>();

  /** Takes a node over, reading what its inputs have become. */
  void keep(Node node) {
    positions.put(node.id(), nodes.size());
    nodes.add(moved(node));
  }

  /** Adds what the original has not; inputs are positions in the new computation. */
  int add(
      Operation operation,
      List<Integer> inputs,
      Map<String, Object> attributes,
      Shape shape,
      DataType type) {
    nodes.add(new Call(nodes.size(), operation, inputs, attributes, shape, type));
    return nodes.size() - 1;
  }

  /** The new node at a position. */
  Node at(int position) {
    return nodes.get(position);
  }

  /** Where a node of the original stands now. */
  int position(int original) {
    return positions.get(original);
  }

  /** The new nodes. */
  Graph graph() {
    return new Graph(nodes);
  }

  /** Lets a node be handed in. */
  void give(Node node, String name) {
    int position = nodes.size();
    positions.put(node.id(), position);
    nodes.add(new Input(position, Input.Kind.GIVEN, name, node.shape(), node.type()));
  }

  /** Lets a node be another one, which is there already. */
  void replace(Node node, int position) {
    positions.put(node.id(), position);
  }

  /** The node as it would stand at the end. */
  Node moved(Node node) {
    if (node instanceof Input input) {
      return new Input(nodes.size(), input.kind(), input.name(), input.shape(), input.type());
    }
    Call call = (Call) node;
    return new Call(
        nodes.size(),
        call.operation(),
        call.inputs().stream().map(positions::get).toList(),
        call.attributes(),
        call.shape(),
        call.type());
  }

  /** The new computation. */
  Computation of(Map<String, Integer> results) {
    Map<String, Integer> moved = new LinkedHashMap<>();
    results.forEach((name, node) -> moved.put(name, position(node)));
    return new Computation(graph(), moved);
  }
}
