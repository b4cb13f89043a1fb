package org.vaezoo.core.train;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.order.Ordered;

/** Reads the entries of a safetensors header one after the other. */
final class SafeTensorsParser {

  private static final String METADATA = "__metadata__";
  private static final int MOST_DIMENSIONS = 32;
  private static final Map<String, DataType> TYPES =
      Ordered.entries(
          Map.entry("F64", DataType.FLOAT64),
          Map.entry("F32", DataType.FLOAT32),
          Map.entry("I64", DataType.INT64),
          Map.entry("I32", DataType.INT32),
          Map.entry("U8", DataType.UINT8));

  private final Path file;
  private final JsonParser parser;

  SafeTensorsParser(Path file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** The entry whose name was just read; empty for the metadata. */
  Optional<TensorEntry> entry() throws IOException {
    String name = parser.currentName();
    expect(parser.nextToken(), JsonToken.START_OBJECT);
    if (name.equals(METADATA)) {
      skipMetadata();
      return Optional.empty();
    }
    DataType type = null;
    List<Long> shape = null;
    List<Long> offsets = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      switch (parser.currentName()) {
        case "dtype" -> type = type(name);
        case "shape" -> shape = numbers(name, MOST_DIMENSIONS);
        case "data_offsets" -> offsets = numbers(name, 2);
        default -> throw malformed(name, "unknown key '" + parser.currentName() + "'");
      }
    }
    if (type == null || shape == null || offsets == null || offsets.size() != 2) {
      throw malformed(name, "expected dtype, shape and two data_offsets");
    }
    return Optional.of(checked(name, type, shape, offsets.get(0), offsets.get(1)));
  }

  void expect(JsonToken found, JsonToken expected) throws MalformedTensorsException {
    if (found != expected) {
      throw new MalformedTensorsException(
          file, "header: expected " + name(expected) + ", found " + name(found));
    }
  }

  private static String name(JsonToken token) {
    return token == null ? "its end" : token.name();
  }

  private void skipMetadata() throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      expect(parser.nextToken(), JsonToken.VALUE_STRING);
    }
  }

  private DataType type(String name) throws IOException {
    expect(parser.nextToken(), JsonToken.VALUE_STRING);
    DataType type = TYPES.get(parser.getText());
    if (type == null) {
      throw malformed(name, "unknown dtype '" + parser.getText() + "'");
    }
    return type;
  }

  private List<Long> numbers(String name, int most) throws IOException {
    expect(parser.nextToken(), JsonToken.START_ARRAY);
    List<Long> numbers = new ArrayList<>();
    while (parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
      if (parser.getLongValue() < 0) {
        throw malformed(name, "negative number " + parser.getLongValue());
      }
      if (numbers.size() == most) {
        throw malformed(name, "more than " + most + " numbers in a list");
      }
      numbers.add(parser.getLongValue());
    }
    expect(parser.currentToken(), JsonToken.END_ARRAY);
    return numbers;
  }

  private TensorEntry checked(String name, DataType type, List<Long> shape, long begin, long end)
      throws MalformedTensorsException {
    long bytes = type.getNumOfBytes();
    try {
      for (long size : shape) {
        bytes = Math.multiplyExact(bytes, size);
      }
    } catch (ArithmeticException overflow) {
      throw malformed(name, "shape " + shape + " overflows");
    }
    if (end - begin != bytes || end > Integer.MAX_VALUE) {
      throw malformed(
          name,
          String.format(
              Locale.ROOT,
              "%s of %s needs %d bytes, its offsets are %d and %d",
              type,
              shape,
              bytes,
              begin,
              end));
    }
    return new TensorEntry(name, type, new Shape(shape), begin, end);
  }

  private MalformedTensorsException malformed(String name, String problem) {
    return new MalformedTensorsException(file, "array '" + name + "': " + problem);
  }
}
