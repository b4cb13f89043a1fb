package org.vaezoo.core.strict;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.vaezoo.core.graph.Operation;

/**
 * Adds operations that make each number of the result of the numbers at the same place.
 *
 * @param all what there is
 */
record Elementwise(Map<Operation, StrictOperation> all) {

  /** A function of one number. */
  void one(Operation operation, DoubleUnaryOperator function) {
    all.put(operation, (settings, inputs) -> each(inputs.get(0), function));
  }

  /** A function of a number and the setting {@code slope}. */
  void sloped(Operation operation, DoubleBinaryOperator function) {
    withNumber(operation, "slope", function);
  }

  /** A function of two arrays, or of an array and the setting {@code value}. */
  void both(Operation arrays, Operation number, DoubleBinaryOperator function) {
    two(arrays, function);
    withNumber(number, "value", function);
  }

  private void withNumber(Operation operation, String name, DoubleBinaryOperator function) {
    all.put(
        operation,
        (settings, inputs) -> {
          double y = settings.number(name);
          return each(inputs.get(0), x -> function.applyAsDouble(x, y));
        });
  }

  /** A function of two arrays that broadcast. */
  void two(Operation operation, DoubleBinaryOperator function) {
    all.put(
        operation,
        (settings, inputs) -> {
          int[] shape = settings.shape();
          double[] left = spread(inputs.get(0), shape);
          double[] right = spread(inputs.get(1), shape);
          double[] numbers = new double[left.length];
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] = function.applyAsDouble(left[i], right[i]);
          }
          return new Values(shape, numbers);
        });
  }

  /** A function of each number. */
  static Values each(Values x, DoubleUnaryOperator function) {
    double[] numbers = new double[x.numbers().length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = function.applyAsDouble(x.numbers()[i]);
    }
    return new Values(x.shape(), numbers);
  }

  /** The numbers of an array as those of a wider shape. */
  static double[] spread(Values array, int[] shape) {
    int size = 1;
    for (int length : shape) {
      size *= length;
    }
    return array.numbers().length == size
        ? array.numbers()
        : Walk.taken(array, shape, Walk.broadcast(array, shape), 0).numbers();
  }
}
