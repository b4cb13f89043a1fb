package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An enum, in lower case with hyphens: {@code TRAINING_MEAN} is {@code "training-mean"}. */
record ChoiceType(Map<String, Object> choices) implements JsonType {

  static ChoiceType of(Class<?> type) {
    Map<String, Object> choices = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      choices.put(name(constant), constant);
    }
    return new ChoiceType(choices);
  }

  @Override
  public Optional<?> read(Place place) {
    if (!place.node().isTextual()) {
      return place.expected(words());
    }
    String text = place.node().textValue();
    Object choice = choices.get(text);
    if (choice == null) {
      return place.problem(Nearest.unknown("choice", text, choices.keySet()));
    }
    return Optional.of(choice);
  }

  @Override
  public JsonNode write(Object value) {
    return JsonNodeFactory.instance.textNode(name(value));
  }

  @Override
  public String words() {
    return "one of " + String.join(", ", choices.keySet());
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    ObjectNode schema = definitions.typed("string");
    ArrayNode names = schema.putArray("enum");
    choices.keySet().forEach(names::add);
    return schema;
  }

  private static String name(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Stream<JsonNode> examples() {
    return choices.keySet().stream().<JsonNode>map(JsonNodeFactory.instance::textNode);
  }
}
