package org.vaezoo.core.compile;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.Graph;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.graph.Node;
import org.vaezoo.core.record.GraphBuilder;

/**
 * A graph built once more, so that it can grow: its nodes are recorded arrays again. The numbers
 * behind them are of no meaning; they are there for their shapes and types.
 *
 * @param builder of the graph that grows; its first nodes are those of the graph
 * @param arrays one for each node
 */
record Rebuilt(GraphBuilder builder, List<NDArray> arrays) {

  /** Within a half every function of the zoo is defined. */
  private static final float ANY = 0.5f;

  static Rebuilt of(Graph graph, NDManager engine) {
    GraphBuilder builder = new GraphBuilder(engine);
    List<NDArray> arrays = new ArrayList<>();
    for (Node node : graph.nodes()) {
      arrays.add(
          node instanceof Input input
              ? builder.input(input.kind(), input.name(), any(input.shape(), input.type(), engine))
              : made((Call) node, builder, arrays));
    }
    return new Rebuilt(builder, arrays);
  }

  /** An array of a form. */
  static NDArray any(Shape shape, DataType type, NDManager engine) {
    return type.isFloating() ? engine.full(shape, ANY, type) : engine.zeros(shape, type);
  }

  /** Of several results of an operation each is built by a call of its own. */
  private static NDArray made(Call call, GraphBuilder builder, List<NDArray> arrays) {
    List<NDArray> inputs = call.inputs().stream().map(arrays::get).toList();
    return builder.call(call.operation(), inputs, call.attributes()).get(call.part());
  }
}
