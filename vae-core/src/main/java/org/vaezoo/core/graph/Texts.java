package org.vaezoo.core.graph;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nodes as lines of text: {@code %12 = matMul(%3, %11) float32 [128, 400]}. */
public final class Texts {

  private Texts() {}

  /** A node with its shape and type. */
  static String line(Node node, String made) {
    return name(node.id()) + " = " + made + " " + form(node.type(), node.shape());
  }

  /** An operation with its inputs and settings; a single setting stands without its name. */
  static String call(Call call) {
    Map<String, Object> settings = call.attributes();
    Stream<String> values =
        settings.entrySet().stream()
            .map(
                s ->
                    settings.size() == 1
                        ? text(s.getValue())
                        : s.getKey() + "=" + text(s.getValue()));
    return Stream.concat(call.inputs().stream().map(Texts::name), values)
        .collect(Collectors.joining(", ", call.operation().label() + "(", ")"));
  }

  /** A node's name. */
  public static String name(int id) {
    return "%" + id;
  }

  /** A type and a shape, as {@code float32 [128, 400]}. */
  public static String form(DataType type, Shape shape) {
    return type + " " + text(shape);
  }

  private static String text(Object value) {
    if (value instanceof Shape shape) {
      return Arrays.toString(shape.getShape());
    }
    return value instanceof String ? "'" + value + "'" : value.toString();
  }
}
