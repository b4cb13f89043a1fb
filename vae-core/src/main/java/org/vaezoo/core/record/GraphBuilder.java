package org.vaezoo.core.record;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.graph.Arguments;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.Graph;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.graph.Node;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.graph.RecordingException;
import org.vaezoo.core.graph.Refusal;

/**
 * The growing graph of one pass. Each operation is also carried out on the engine, so that shapes
 * and types need not be inferred.
 */
final class GraphBuilder {

  private final List<Node> nodes = new ArrayList<>();
  private final NDManager engine;
  private final NDManager manager;

  /**
   * @param engine owner of the arrays that the engine makes
   */
  GraphBuilder(NDManager engine) {
    this.engine = engine;
    this.manager = RecordingManager.over(engine, this);
  }

  /** A manager whose constants are recorded. */
  NDManager manager() {
    return manager;
  }

  /** What was recorded so far. */
  Graph graph() {
    return new Graph(nodes);
  }

  /** Notes an array that the step is given. */
  NDArray input(Input.Kind kind, String name, NDArray given) {
    Input input = new Input(nodes.size(), kind, name, given.getShape(), given.getDataType());
    return add(input, given);
  }

  /**
   * Carries out an operation and notes it.
   *
   * @param receiver the recorded array or the manager on which it was called
   */
  NDList call(Operation operation, Object receiver, Object[] values) {
    Arguments arguments = operation.arguments(receiver, values);
    List<RecordingArray> inputs =
        arguments.arrays().stream().map(array -> own(operation.label(), array)).toList();
    List<NDArray> arrays = inputs.stream().map(RecordingArray::computed).toList();
    NDList results = operation.run(engine, arrays, arguments.attributes());

    List<Integer> ids = inputs.stream().map(input -> input.node().id()).toList();
    NDList recorded = new NDList();
    for (int part = 0; part < results.size(); part++) {
      Map<String, Object> attributes = new LinkedHashMap<>(arguments.attributes());
      if (results.size() > 1) {
        attributes.put(Operation.PART, part);
      }
      NDArray result = results.get(part);
      recorded.add(
          add(
              new Call(
                  nodes.size(),
                  operation,
                  ids,
                  attributes,
                  result.getShape(),
                  result.getDataType()),
              result));
    }
    return recorded;
  }

  /**
   * The record behind an array of this pass.
   *
   * @param user what asks for it
   * @throws RecordingException if the array was not made in this pass
   */
  RecordingArray own(String user, NDArray array) {
    return RecordingArray.behind(array)
        .filter(record -> record.tape() == this)
        .orElseThrow(() -> Refusal.foreign(user));
  }

  private NDArray add(Node node, NDArray computed) {
    nodes.add(node);
    return RecordingArray.over(this, node, computed);
  }
}
