package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/** A double; always finite. */
record RealNumberType(Limits limits) implements JsonType {

  @Override
  public Optional<?> read(Place place) {
    if (!place.node().isNumber() || !limits.allow(place.node().decimalValue())) {
      return place.expected(words());
    }
    double value = place.node().decimalValue().doubleValue();
    if (Double.isInfinite(value)) {
      return place.expected("a number of at most 1.8e308");
    }
    return Optional.of(value);
  }

  @Override
  public JsonNode write(Object value) {
    double number = (Double) value;
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("JSON has no " + number);
    }
    return JsonNodeFactory.instance.numberNode(number);
  }

  @Override
  public String words() {
    return "a number" + limits.words();
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    return limits.describe(definitions.typed("number"));
  }

  @Override
  public Stream<JsonNode> examples() {
    return limits.examples().filter(it -> read(new Place("", it, new Problems())).isPresent());
  }
}
