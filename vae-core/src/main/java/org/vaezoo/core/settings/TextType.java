package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/** A String; without control characters, unless its {@link Pattern} allows some. */
record TextType(Limits limits) implements JsonType {

  /** As Java and JSON Schema write it. */
  private static final String PRINTABLE = "[^\\u0000-\\u001F\\u007F]*";

  @Override
  public Optional<?> read(Place place) {
    if (!place.node().isTextual() || !limits.allow(place.node().textValue())) {
      return place.expected(words());
    }
    if (limits.pattern() == null && !place.node().textValue().matches(PRINTABLE)) {
      return place.expected("a text without control characters");
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
    String pattern = limits.pattern() == null ? PRINTABLE : limits.pattern().value();
    return schema.put("pattern", "^(" + pattern + ")$");
  }

  @Override
  public Stream<JsonNode> examples() {
    return Stream.of("a", "")
        .filter(limits::allow)
        .limit(1)
        .<JsonNode>map(JsonNodeFactory.instance::textNode);
  }
}
