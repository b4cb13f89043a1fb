package org.vaezoo.core.compile;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vaezoo.core.graph.Adjoint;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.Derivative;
import org.vaezoo.core.graph.Graph;
import org.vaezoo.core.graph.Node;
import org.vaezoo.core.graph.Parts;

/**
 * Reverse-mode differentiation of a graph whose nodes stand as arrays: what the derivatives do with
 * these arrays is the backward pass.
 */
final class ReverseMode {

  private final Graph graph;
  private final List<NDArray> arrays;

  /**
   * @param arrays one for each node, recorded ones to get the backward pass as a graph
   */
  ReverseMode(Graph graph, List<NDArray> arrays) {
    this.graph = graph;
    this.arrays = arrays;
  }

  /**
   * The gradients of a scalar.
   *
   * @param loss node of the scalar
   * @param moved nodes by which it is differentiated
   * @return by node, of the node's shape and type; of those that the loss does not reach there is
   *     none
   */
  Map<Integer, NDArray> gradients(int loss, Collection<Integer> moved) {
    boolean[] moving = moving(moved);
    Map<Integer, NDArray> gradients = new LinkedHashMap<>();
    if (moving[loss]) {
      gradients.put(loss, arrays.get(loss).onesLike());
    }
    for (int id = loss; id >= 0; id--) {
      if (gradients.get(id) != null && graph.nodes().get(id) instanceof Call call) {
        pass(call, gradients, moving);
      }
    }
    gradients.keySet().retainAll(moved);
    return gradients;
  }

  /** Which nodes move where these do. */
  private boolean[] moving(Collection<Integer> moved) {
    boolean[] moving = new boolean[graph.nodes().size()];
    for (Node node : graph.nodes()) {
      moving[node.id()] =
          moved.contains(node.id())
              || (node instanceof Call call
                  && call.operation().derivative().isPresent()
                  && node.type().isFloating()
                  && call.inputs().stream().anyMatch(input -> moving[input]));
    }
    return moving;
  }

  private void pass(Call call, Map<Integer, NDArray> gradients, boolean[] moving) {
    Derivative derivative = call.operation().derivative().orElseThrow();
    Adjoint adjoint =
        new Adjoint(
            gradients.get(call.id()),
            arrays.get(call.id()),
            call.inputs().stream().map(arrays::get).toList(),
            call.attributes());
    for (int i = 0; i < call.inputs().size(); i++) {
      int input = call.inputs().get(i);
      if (moving[input]) {
        gradients.merge(input, fitted(derivative.to(i, adjoint), arrays.get(input)), NDArray::add);
      }
    }
  }

  /** Summed over the axes along which an array was broadcast, in the array's type. */
  static NDArray fitted(NDArray gradient, NDArray array) {
    NDArray typed = Parts.cast(gradient, array.getDataType());
    Shape shape = array.getShape();
    if (typed.getShape().equals(shape)) {
      return typed;
    }
    int more = typed.getShape().dimension() - shape.dimension();
    int[] broadcast =
        IntStream.range(0, typed.getShape().dimension())
            .filter(axis -> axis < more || shape.get(axis - more) != typed.getShape().get(axis))
            .toArray();
    return typed.sum(broadcast, true).reshape(shape);
  }
}
