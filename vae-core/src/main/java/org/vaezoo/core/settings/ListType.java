package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A List. */
record ListType(JsonType element) implements JsonType {

  @Override
  public Optional<?> read(Place place) {
    if (!place.node().isArray()) {
      return place.expected(words());
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < place.node().size(); i++) {
      element.read(place.element(i)).ifPresent(values::add);
    }
    return values.size() == place.node().size()
        ? Optional.of(List.copyOf(values))
        : Optional.empty();
  }

  @Override
  public JsonNode write(Object value) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    ((List<?>) value).forEach(each -> list.add(element.write(each)));
    return list;
  }

  @Override
  public String words() {
    return "a list, each " + element.words();
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    ObjectNode schema = definitions.typed("array");
    schema.set("items", element.schema(definitions));
    return schema;
  }

  @Override
  public Stream<JsonNode> examples() {
    return element
        .examples()
        .limit(1)
        .<JsonNode>map(it -> JsonNodeFactory.instance.arrayNode().add(it));
  }
}
