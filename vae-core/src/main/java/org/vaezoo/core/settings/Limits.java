package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * What a component allows beyond its type: the numbers of its {@link Range}, its {@link Pattern}.
 */
record Limits(Range range, Pattern pattern) {

  static final Limits NONE = new Limits(null, null);

  boolean allow(BigDecimal number) {
    return range == null || (aboveMin(number) && belowMax(number));
  }

  boolean allow(String text) {
    return pattern == null || text.matches(pattern.value());
  }

  /** " at least 1", or nothing. */
  String words() {
    if (range == null) {
      return "";
    }
    String low = range.minOpen() ? "greater than " : "at least ";
    String high = range.maxOpen() ? "less than " : "at most ";
    if (hasMin() && hasMax()) {
      return " " + low + number(range.min()) + " and " + high + number(range.max());
    }
    if (hasMin()) {
      return " " + low + number(range.min());
    }
    return hasMax() ? " " + high + number(range.max()) : "";
  }

  /** Adds the limits of numbers to a JSON Schema. */
  ObjectNode describe(ObjectNode schema) {
    if (range != null && hasMin()) {
      schema.put(range.minOpen() ? "exclusiveMinimum" : "minimum", decimal(range.min()));
    }
    if (range != null && hasMax()) {
      schema.put(range.maxOpen() ? "exclusiveMaximum" : "maximum", decimal(range.max()));
    }
    return schema;
  }

  private boolean aboveMin(BigDecimal number) {
    if (!hasMin()) {
      return true;
    }
    int order = number.compareTo(BigDecimal.valueOf(range.min()));
    return order > 0 || (order == 0 && !range.minOpen());
  }

  private boolean belowMax(BigDecimal number) {
    if (!hasMax()) {
      return true;
    }
    int order = number.compareTo(BigDecimal.valueOf(range.max()));
    return order < 0 || (order == 0 && !range.maxOpen());
  }

  private boolean hasMin() {
    return !Double.isInfinite(range.min());
  }

  private boolean hasMax() {
    return !Double.isInfinite(range.max());
  }

  private static BigDecimal decimal(double number) {
    return new BigDecimal(number(number));
  }

  /** The shortest text of a number: 1, not 1.0. */
  private static String number(double number) {
    BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
    return Math.abs(number) < 1e15 && Math.abs(number) >= 1e-3
        ? decimal.toPlainString()
        : decimal.toString();
  }

  /** Numbers that may be allowed: small ones, then the bounds. */
  Stream<JsonNode> examples() {
    Stream<BigDecimal> small = Stream.of("1", "2", "0.5").map(BigDecimal::new);
    Stream<BigDecimal> bounds =
        range == null
            ? Stream.of()
            : Stream.of(range.min(), range.max()).filter(Double::isFinite).map(Limits::decimal);
    return Stream.concat(small, bounds).map(JsonNodeFactory.instance::numberNode);
  }
}
