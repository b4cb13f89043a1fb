package org.vaezoo.experiments.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** Shapes of JSON values that stored files have. */
final class JsonShapes {

  private JsonShapes() {}

  /** A list of objects. */
  static boolean isRows(JsonNode value) {
    return value.isArray()
        && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isObject);
  }

  /** An object of lists of objects. */
  static boolean isTables(JsonNode value) {
    return value.isObject()
        && value.properties().stream().allMatch(table -> isRows(table.getValue()));
  }

  /** An object of numbers. */
  static boolean isNumbers(JsonNode value) {
    return value.isObject()
        && value.properties().stream().allMatch(each -> each.getValue().isNumber());
  }
}
