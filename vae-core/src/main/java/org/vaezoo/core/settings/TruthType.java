package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/** A boolean. */
record TruthType() implements JsonType {

  @Override
  public Optional<?> read(Place place) {
    if (!place.node().isBoolean()) {
      return place.expected(words());
    }
    return Optional.of(place.node().booleanValue());
  }

  @Override
  public JsonNode write(Object value) {
    return JsonNodeFactory.instance.booleanNode((Boolean) value);
  }

  @Override
  public String words() {
    return "true or false";
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    return definitions.typed("boolean");
  }

  @Override
  public Stream<JsonNode> examples() {
    return Stream.of(false, true).<JsonNode>map(JsonNodeFactory.instance::booleanNode);
  }
}
