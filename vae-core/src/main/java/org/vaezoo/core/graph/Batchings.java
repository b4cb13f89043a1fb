package org.vaezoo.core.graph;

import static org.vaezoo.core.graph.Operand.AXES;
import static org.vaezoo.core.graph.Operand.AXIS;
import static org.vaezoo.core.graph.Operand.OTHER_AXIS;
import static org.vaezoo.core.graph.Operand.SHAPE;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Batching rules that many operations share. */
final class Batchings {

  /** Right for every operation: one member after the other. */
  static final Batching MEMBER_BY_MEMBER =
      call ->
          NDArrays.stack(
              new NDList(
                  IntStream.range(0, call.members())
                      .mapToObj(member -> call.call(call.of(member)))
                      .toList()));

  /** An operation on each number: a leading axis is one more. */
  static final Batching EACH_NUMBER = call -> call.call(call.aligned());

  /** The same numbers in another shape, which the result says. */
  static final Batching RESHAPED = call -> call.x().array().reshape(call.batched());

  /** An operation that counts its axes from the back. */
  static final Batching FROM_BACK = call -> call.call(List.of(call.first()));

  /** An operation along an axis or several ones; its shape, where it has one, is a result's. */
  static final Batching ALONG_AXES = Batchings::alongAxes;

  private Batchings() {}

  /** A reduction over all numbers, by the one along an axis. */
  static Batching ofFlat(Operation along, Object... settings) {
    return call ->
        call.call(along, call.x().array().reshape(new Shape(call.members(), -1)), settings)
            .reshape(call.batched());
  }

  private static NDArray alongAxes(BatchedCall call) {
    if (call.settings().get(AXES.name()) instanceof List<?> none && none.isEmpty()) {
      return MEMBER_BY_MEMBER.of(call); // PyTorch takes no axis for all
    }
    Map<String, Object> settings = new LinkedHashMap<>(call.settings());
    for (Operand axis : List.of(AXIS, OTHER_AXIS)) {
      settings.computeIfPresent(
          axis.name(), (name, value) -> call.behind(((Number) value).intValue()));
    }
    settings.computeIfPresent(AXES.name(), (name, value) -> call.behind(AXES));
    settings.computeIfPresent(SHAPE.name(), (name, value) -> call.batched((Shape) value));
    return call.call(call.spread(), settings);
  }
}
