package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a batching rule is made of: an operation of one member, and its inputs, of which some are
 * the members' own.
 *
 * @param operation what one member does
 * @param settings of the operation by name, as one member's node holds them
 * @param inputs at least one of them with a leading axis
 * @param shape of one member's result
 * @param members how many there are, K
 * @param manager owner of the arrays that are made
 */
public record BatchedCall(
    Operation operation,
    Map<String, Object> settings,
    List<MemberArray> inputs,
    Shape shape,
    int members,
    NDManager manager) {

  public BatchedCall {
    inputs = List.copyOf(inputs);
  }

  /** The first input. */
  MemberArray x() {
    return inputs.get(0);
  }

  /** The first input with a leading axis. */
  NDArray first() {
    return x().spread(members);
  }

  /** All inputs with a leading axis. */
  List<NDArray> spread() {
    return inputs.stream().map(input -> input.spread(members)).toList();
  }

  /** All inputs with parts of as many axes as the widest has. */
  List<NDArray> aligned() {
    int axes = inputs.stream().mapToInt(MemberArray::axes).max().orElse(0);
    return inputs.stream().map(input -> input.aligned(axes)).toList();
  }

  /** All inputs of one member. */
  List<NDArray> of(int member) {
    return inputs.stream().map(input -> input.of(member)).toList();
  }

  /** A leading axis and the shape of one member's result. */
  Shape batched() {
    return batched(shape);
  }

  /** A leading axis and a shape. */
  Shape batched(Shape one) {
    return new Shape(members).addAll(one);
  }

  /** The position of one member's axis behind the leading axis. */
  int behind(int axis) {
    return Axes.fromFront(axis, x().axes()) + 1;
  }

  /** The positions of the axes that a setting names. */
  List<Integer> behind(Operand axes) {
    return ((List<?>) settings.get(axes.name()))
        .stream().map(axis -> behind(((Number) axis).intValue())).toList();
  }

  /** All axes of one member behind the leading axis. */
  int[] all() {
    return IntStream.rangeClosed(1, x().axes()).toArray();
  }

  /** The operation with its own settings. */
  NDArray call(List<NDArray> arrays) {
    return call(arrays, settings);
  }

  /** The operation with other settings. */
  NDArray call(List<NDArray> arrays, Map<String, Object> others) {
    NDArray[] results = operation.run(manager, arrays, others).toArray(new NDArray[0]);
    return results[(Integer) settings.getOrDefault(Operation.PART, 0)];
  }

  /** Another operation with the settings of its method. */
  NDArray call(Operation other, NDArray array, Object... others) {
    return other.apply(manager, List.of(array), Arrays.asList(others)).singletonOrThrow();
  }

  /** The operation's settings with one of them replaced. */
  Map<String, Object> with(Operand operand, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(settings);
    changed.put(operand.name(), value);
    return changed;
  }
}
