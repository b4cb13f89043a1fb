package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import java.nio.Buffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The arguments of a method, split into arrays and settings and joined again. Settings are held as
 * immutable values that compare by content.
 *
 * @param arrays in the order of the method, without those that are absent
 * @param attributes by name, in the order of the method
 */
public record Arguments(List<NDArray> arrays, Map<String, Object> attributes) {

  /** Splits the arguments of a call. */
  static Arguments of(List<Operand> operands, Object[] values) {
    Arguments arguments = new Arguments(new ArrayList<>(), new LinkedHashMap<>());
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        arguments.add(operands.get(i), values[i]);
      }
    }
    return arguments;
  }

  /** These arguments after the array on which the method was called. */
  Arguments after(NDArray receiver) {
    List<NDArray> all = new ArrayList<>(List.of(receiver));
    all.addAll(arrays);
    return new Arguments(all, attributes);
  }

  /** Joins the arguments of a call. */
  Object[] values(List<Operand> operands) {
    Deque<NDArray> rest = new ArrayDeque<>(arrays);
    return operands.stream().map(operand -> value(operand, rest)).toArray();
  }

  private void add(Operand operand, Object value) {
    if (value instanceof NDArray array) {
      arrays.add(array);
    } else if (value instanceof NDList list) {
      arrays.addAll(list);
    } else if (value instanceof NDIndex index) {
      attributes.put(operand.name(), IndexText.of(index));
      arrays.addAll(IndexText.arrays(index));
    } else {
      attributes.put(operand.name(), setting(value));
    }
  }

  /** A setting as nodes hold it. */
  static Object setting(Object value) {
    if (value instanceof int[] numbers) {
      return Arrays.stream(numbers).boxed().toList();
    }
    if (value instanceof long[] numbers) {
      return Arrays.stream(numbers).boxed().toList();
    }
    return value instanceof Buffer buffer ? RecordedConstant.of(buffer) : value;
  }

  private Object value(Operand operand, Deque<NDArray> rest) {
    if (operand.type() == NDArray.class) {
      return rest.poll();
    }
    if (operand.type() == NDList.class) {
      return new NDList(rest);
    }
    Object setting = attributes.get(operand.name());
    if (operand.type() == NDIndex.class) {
      return IndexText.toIndex((String) setting, rest);
    }
    if (operand.type() == int[].class) {
      return numbers(setting).mapToInt(Number::intValue).toArray();
    }
    if (operand.type() == long[].class) {
      return numbers(setting).mapToLong(Number::longValue).toArray();
    }
    return operand.type() == Buffer.class ? ((RecordedConstant) setting).buffer() : setting;
  }

  private static Stream<Number> numbers(Object setting) {
    return ((List<?>) setting).stream().map(Number.class::cast);
  }
}
