package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/** A JsonNode: any JSON, kept as it is. */
record AnyType() implements JsonType {

  @Override
  public Optional<?> read(Place place) {
    return Optional.of(place.node());
  }

  @Override
  public JsonNode write(Object value) {
    return (JsonNode) value;
  }

  @Override
  public String words() {
    return "any JSON value";
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    return JsonNodeFactory.instance.objectNode();
  }

  @Override
  public Stream<JsonNode> examples() {
    return Stream.<JsonNode>of(JsonNodeFactory.instance.objectNode());
  }
}
