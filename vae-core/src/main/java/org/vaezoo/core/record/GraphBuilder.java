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
 * A growing graph. Each operation is also carried out on the engine, so that shapes and types need
 * not be inferred. The caller's scope owns what the engine makes.
 */
public final class GraphBuilder {

  private final List<Node> nodes = new ArrayList<>();
  private final NDManager engine;
  private final NDManager manager;

  /**
   * @param engine owner of the arrays that the engine makes
   */
  public GraphBuilder(NDManager engine) {
    this.engine = engine;
    this.manager = RecordingManager.over(engine, this);
  }

  /** A manager whose constants are recorded. */
  public NDManager manager() {
    return manager;
  }

  /** What was recorded so far. */
  public Graph graph() {
    return new Graph(nodes);
  }

  /** Notes an array that the computation is given. */
  public NDArray input(Input.Kind kind, String name, NDArray given) {
    return add(new Input(nodes.size(), kind, name, given.getShape(), given.getDataType()), given);
  }

  /**
   * Carries out an operation and notes it.
   *
   * @param receiver the recorded array or the manager on which it was called
   */
  NDList call(Operation operation, Object receiver, Object[] values) {
    Arguments arguments = operation.arguments(receiver, values);
    return call(operation, arguments.arrays(), arguments.attributes());
  }

  /**
   * Carries out an operation and notes it.
   *
   * @param inputs recorded arrays of this pass
   */
  public NDList call(Operation operation, List<NDArray> inputs, Map<String, Object> settings) {
    List<RecordingArray> own = inputs.stream().map(array -> own(operation.label(), array)).toList();
    List<NDArray> arrays = own.stream().map(RecordingArray::computed).toList();
    NDList results = operation.run(engine, arrays, settings);

    List<Integer> ids = own.stream().map(input -> input.node().id()).toList();
    NDList recorded = new NDList();
    for (int part = 0; part < results.size(); part++) {
      Map<String, Object> attributes = new LinkedHashMap<>(settings);
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

  /**
   * The position of an array of this graph.
   *
   * @param user what asks for it
   * @throws RecordingException if the array was not made in this pass
   */
  public int id(String user, NDArray array) {
    return own(user, array).node().id();
  }

  private NDArray add(Node node, NDArray computed) {
    nodes.add(node);
    return RecordingArray.over(this, node, computed);
  }
}
