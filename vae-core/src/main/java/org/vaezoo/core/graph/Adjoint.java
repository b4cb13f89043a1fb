package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;

/**
 * What a derivative is made of: an operation y = f(x0, x1, ...) and the gradient g of the loss to
 * y.
 *
 * @param g gradient of the loss to the result, of its shape
 * @param y the result
 * @param inputs x0, x1, ...
 * @param settings of the operation by name
 */
public record Adjoint(NDArray g, NDArray y, List<NDArray> inputs, Map<String, Object> settings) {

  public Adjoint {
    inputs = List.copyOf(inputs);
  }

  /** The first input, of an operation that has one. */
  NDArray x() {
    return inputs.get(0);
  }

  /** An input. */
  NDArray x(int input) {
    return inputs.get(input);
  }

  /** The shape of the first input. */
  Shape shape() {
    return x().getShape();
  }

  /** A setting that is a number. */
  Number number(Operand operand) {
    return (Number) settings.get(operand.name());
  }

  /** A setting that is a whole number. */
  int whole(Operand operand) {
    return number(operand).intValue();
  }

  /** The axis of the operation, counted from the front. */
  int axis() {
    return Axes.fromFront(whole(Operand.AXIS), shape().dimension());
  }

  /** A setting that is a list of whole numbers. */
  List<Integer> wholes(Operand operand) {
    return ((List<?>) settings.get(operand.name()))
        .stream().map(number -> ((Number) number).intValue()).toList();
  }

  /** A setting. */
  Object setting(Operand operand) {
    return settings.get(operand.name());
  }

  /** Which of several results y is; 0 where there is one. */
  int part() {
    return (Integer) settings.getOrDefault(Operation.PART, 0);
  }
}
