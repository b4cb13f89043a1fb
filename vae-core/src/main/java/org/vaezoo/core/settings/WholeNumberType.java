package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An int or a long; {@code 1.0} and {@code 1e0} are whole, too. A long is bounded to +-(2^53 - 1),
 * the whole numbers that every reader of JSON keeps apart (RFC 8785): beyond, two seeds could share
 * one trial id.
 */
record WholeNumberType(boolean isLong, Limits limits) implements JsonType {

  private static final long LARGEST_EXACT = (1L << 53) - 1;

  @Override
  public Optional<?> read(Place place) {
    if (!place.node().isNumber()) {
      return place.expected(words());
    }
    BigDecimal number = place.node().decimalValue();
    if (!isWhole(number) || !limits.allow(number)) {
      return place.expected(words());
    }
    if (number.abs().compareTo(BigDecimal.valueOf(largest())) > 0) {
      return place.expected("a whole number of -" + largest() + " .. " + largest());
    }
    return isLong ? Optional.of(number.longValueExact()) : Optional.of(number.intValueExact());
  }

  @Override
  public JsonNode write(Object value) {
    return JsonNodeFactory.instance.numberNode(((Number) value).longValue());
  }

  @Override
  public String words() {
    return "a whole number" + limits.words();
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    ObjectNode schema = limits.describe(definitions.typed("integer"));
    if (!schema.has("minimum") && !schema.has("exclusiveMinimum")) {
      schema.put("minimum", -largest());
    }
    if (!schema.has("maximum") && !schema.has("exclusiveMaximum")) {
      schema.put("maximum", largest());
    }
    return schema;
  }

  private long largest() {
    return isLong ? LARGEST_EXACT : Integer.MAX_VALUE;
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  @Override
  public Stream<JsonNode> examples() {
    return limits.examples().filter(it -> read(new Place("", it, new Problems())).isPresent());
  }
}
