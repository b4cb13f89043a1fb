package org.vaezoo.core.strict;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.RecordedConstant;

/**
 * What a call was given besides arrays, and the shape of its result.
 *
 * @param call as recorded
 */
record Settings(Call call) {

  /** The length of each axis of the result. */
  int[] shape() {
    return Values.lengths(call.shape());
  }

  /** Numbers of the result. */
  int size() {
    return Math.toIntExact(call.shape().size());
  }

  /** Which of several results of its operation it is. */
  int part() {
    return call.part();
  }

  double number(String name) {
    return ((Number) call.attributes().get(name)).doubleValue();
  }

  int whole(String name) {
    return ((Number) call.attributes().get(name)).intValue();
  }

  boolean truth(String name) {
    return (Boolean) call.attributes().get(name);
  }

  String text(String name) {
    return (String) call.attributes().get(name);
  }

  DataType type(String name) {
    return (DataType) call.attributes().get(name);
  }

  RecordedConstant constant(String name) {
    return (RecordedConstant) call.attributes().get(name);
  }

  /** A list of whole numbers, or the lengths of a shape. */
  int[] wholes(String name) {
    Object setting = call.attributes().get(name);
    if (setting instanceof Shape lengths) {
      return Values.lengths(lengths);
    }
    return ((List<?>) setting).stream().mapToInt(each -> ((Number) each).intValue()).toArray();
  }
}
