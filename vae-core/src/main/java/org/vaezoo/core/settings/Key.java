package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A key of a record: all that its component says.
 *
 * @param name the component's name
 * @param type how its values stand in JSON
 * @param fallback the value where the key is left out; empty where it may not be
 * @param doc one sentence, or nothing
 */
record Key(String name, JsonType type, Optional<JsonNode> fallback, String doc, Method accessor) {

  static Key of(RecordComponent component, JsonTypes types) {
    Limits limits =
        new Limits(component.getAnnotation(Range.class), component.getAnnotation(Pattern.class));
    JsonType type = types.of(component.getGenericType(), limits);
    Doc doc = component.getAnnotation(Doc.class);
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return new Key(
        component.getName(),
        type,
        fallback(component, type),
        doc == null ? "" : doc.value(),
        accessor);
  }

  boolean isRequired() {
    return fallback.isEmpty();
  }

  /** The value in an object, or the one where it is left out. */
  Optional<?> read(Place object) {
    if (object.node().has(name)) {
      return type.read(object.child(name));
    }
    if (isRequired()) {
      return object.problem("missing key '" + name + "': expected " + type.words());
    }
    return type.read(
        new Place(Pointers.child(object.pointer(), name), fallback.get(), object.problems()));
  }

  /** Values that it may have, the simplest first. */
  Stream<JsonNode> readableExamples() {
    return type.examples().filter(it -> type.read(new Place("", it, new Problems())).isPresent());
  }

  /** The JSON of this key's value in a record. */
  JsonNode write(Object settings) {
    try {
      return type.write(accessor.invoke(settings));
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(
          "a record's accessor must give its component: " + accessor, e);
    }
  }

  ObjectNode schema(SchemaDefinitions definitions) {
    ObjectNode schema = type.schema(definitions);
    if (!doc.isEmpty()) {
      schema.put("description", doc);
    }
    fallback.ifPresent(value -> schema.set("default", value));
    return schema;
  }

  private static Optional<JsonNode> fallback(RecordComponent component, JsonType type) {
    Default text = component.getAnnotation(Default.class);
    if (text != null) {
      return Optional.of(JsonDocument.value(text.value()));
    }
    return type instanceof OptionalType
        ? Optional.of(JsonNodeFactory.instance.nullNode())
        : Optional.empty();
  }
}
