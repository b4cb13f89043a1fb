package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/** An Optional: null is the empty one. */
record OptionalType(JsonType present) implements JsonType {

  @Override
  public Optional<?> read(Place place) {
    if (place.node().isNull()) {
      return Optional.of(Optional.empty());
    }
    Optional<?> value = present.read(place);
    return value.isEmpty() ? value : Optional.of(value);
  }

  @Override
  public JsonNode write(Object value) {
    return ((Optional<?>) value).map(present::write).orElseGet(JsonNodeFactory.instance::nullNode);
  }

  @Override
  public String words() {
    return present.words() + ", or null";
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.putArray("anyOf").add(present.schema(definitions)).add(definitions.typed("null"));
    return schema;
  }

  @Override
  public Stream<JsonNode> examples() {
    return Stream.concat(
        Stream.<JsonNode>of(JsonNodeFactory.instance.nullNode()), present.examples());
  }
}
