package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/** How the values of one Java type stand in JSON: how they are read, written and described. */
interface JsonType {

  /** The value at a place; empty where a problem was noted. */
  Optional<?> read(Place place);

  /** The JSON of a value, with nothing left out. */
  JsonNode write(Object value);

  /** What is expected, with its article, as "a whole number at least 1". */
  String words();

  /** The JSON Schema of the values. */
  ObjectNode schema(SchemaDefinitions definitions);

  /** Values that are allowed, or none that is known; the simplest first. */
  Stream<JsonNode> examples();
}
