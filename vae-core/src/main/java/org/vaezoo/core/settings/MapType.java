package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A Map from names to values, in the order of the text. */
record MapType(JsonType value) implements JsonType {

  @Override
  public Optional<?> read(Place place) {
    if (!place.node().isObject()) {
      return place.expected(words());
    }
    Map<String, Object> values = new LinkedHashMap<>();
    place
        .node()
        .fieldNames()
        .forEachRemaining(
            key -> value.read(place.child(key)).ifPresent(read -> values.put(key, read)));
    return values.size() == place.node().size()
        ? Optional.of(Collections.unmodifiableMap(values))
        : Optional.empty();
  }

  @Override
  public JsonNode write(Object map) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    ((Map<?, ?>) map).forEach((key, each) -> object.set((String) key, value.write(each)));
    return object;
  }

  @Override
  public String words() {
    return "an object, each value " + value.words();
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    ObjectNode schema = definitions.typed("object");
    schema.set("additionalProperties", value.schema(definitions));
    return schema;
  }

  @Override
  public Stream<JsonNode> examples() {
    return Stream.<JsonNode>of(JsonNodeFactory.instance.objectNode());
  }
}
