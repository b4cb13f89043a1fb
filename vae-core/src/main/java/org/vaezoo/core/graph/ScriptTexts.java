package org.vaezoo.core.graph;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Settings as TorchScript writes them. */
final class ScriptTexts {

  private ScriptTexts() {}

  /** A literal: a number, a flag, a list of numbers, a type. */
  static String literal(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    if (value instanceof Shape shape) {
      return Arrays.toString(shape.getShape());
    }
    if (value instanceof DataType type) {
      return Integer.toString(code(type));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ScriptTexts::literal).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Float || value instanceof Double) {
      return floating(((Number) value).doubleValue());
    }
    if (value instanceof Number number) {
      return Long.toString(number.longValue());
    }
    throw new IllegalArgumentException("no literal of TorchScript: " + value);
  }

  private static String floating(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("expected a finite setting, found " + value);
    }
    return Double.toString(value);
  }

  /** An array of one number and no dimension. */
  static String scalar(Number value, DataType type) {
    return "torch.tensor(" + literal(value) + ", dtype=" + code(type) + ")";
  }

  /** The type that DJL gives to an array made of a Java number. */
  static DataType typeOf(Number value) {
    if (value instanceof Integer) {
      return DataType.INT32;
    }
    if (value instanceof Long) {
      return DataType.INT64;
    }
    return value instanceof Float ? DataType.FLOAT32 : DataType.FLOAT64;
  }

  /** The number by which PyTorch names a type of numbers. */
  static int code(DataType type) {
    return switch (type) {
      case UINT8 -> 0;
      case INT8 -> 1;
      case INT32 -> 3;
      case INT64 -> 4;
      case FLOAT32 -> 6;
      case FLOAT64 -> 7;
      case BOOLEAN -> 11;
      default -> throw new IllegalArgumentException("no array of a program holds " + type);
    };
  }
}
