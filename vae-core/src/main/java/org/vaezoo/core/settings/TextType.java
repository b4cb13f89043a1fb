package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A String. */
record TextType(Limits limits) implements JsonType {

  @Override
  public Optional<?> read(Place place) {
    if (!place.node().isTextual() || !limits.allow(place.node().textValue())) {
      return place.expected(words());
    }
    return Optional.of(place.node().textValue());
  }

  @Override
  public JsonNode write(Object value) {
    return JsonNodeFactory.instance.textNode((String) value);
  }

  @Override
  public String words() {
    return limits.pattern() == null ? "a text" : "a text: " + limits.pattern().says();
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    ObjectNode schema = definitions.typed("string");
    if (limits.pattern() != null) {
      schema.put("pattern", "^(" + limits.pattern().value() + ")$");
    }
    return schema;
  }
}
