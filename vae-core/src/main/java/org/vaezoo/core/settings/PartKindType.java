package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of part: an object with a key that chooses the record; or a text that is the type alone;
 * or, where the kind has a {@link Shorthand}, the plain value of that record's only component. The
 * limits are those of that value.
 */
record PartKindType(PartKind kind, JsonTypes types, Limits limits) implements JsonType {

  @Override
  public Optional<?> read(Place place) {
    if (place.node().isObject()) {
      return readObject(place);
    }
    if (place.node().isTextual()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      return choose(place.node(), place, place.with(object.set(RecordType.TYPE, place.node())));
    }
    if (place.node().isNull() || kind.shorthand().isEmpty() || !isWithinLimits(place.node())) {
      return place.expected(words());
    }
    return types.record(kind.shorthand().get()).readOnlyComponent(place);
  }

  @Override
  public JsonNode write(Object value) {
    return types.record(value.getClass().asSubclass(Record.class)).write(value);
  }

  @Override
  public String words() {
    String article = "aeiou".indexOf(kind.name().charAt(0)) < 0 ? "a " : "an ";
    String choices = String.join(", ", kind.choices().keySet());
    String all = " (" + (choices.isEmpty() ? "none is installed" : choices) + ")";
    String plain = plain().map(key -> " or " + key.type().words() + limits.words()).orElse("");
    return article + kind.name() + all + plain;
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    return limits.describe(definitions.reference(kind.kind(), () -> definition(definitions)));
  }

  private Optional<?> readObject(Place place) {
    JsonNode type = place.node().get(RecordType.TYPE);
    if (type == null) {
      return place.problem("missing key 'type': expected " + words());
    }
    if (!type.isTextual()) {
      return place.child(RecordType.TYPE).expected("the type of " + words());
    }
    return choose(type, place.child(RecordType.TYPE), place);
  }

  private Optional<?> choose(JsonNode type, Place said, Place place) {
    Class<? extends Record> choice = kind.choices().get(type.textValue());
    if (choice == null) {
      String message = Nearest.unknown(kind.name(), type.textValue(), kind.choices().keySet());
      return said.problem(message);
    }
    Optional<Place> plain =
        plain()
            .filter(key -> kind.shorthand().get() == choice && place.node().has(key.name()))
            .map(key -> place.child(key.name()));
    if (plain.isPresent() && !isWithinLimits(plain.get().node())) {
      return plain.get().expected("a number" + limits.words());
    }
    return types.record(choice).read(place);
  }

  /** The key whose plain value may stand for the part. */
  private Optional<Key> plain() {
    return kind.shorthand().map(record -> types.record(record).keys().get(0));
  }

  private boolean isWithinLimits(JsonNode plain) {
    return !plain.isNumber() || limits.allow(plain.decimalValue());
  }

  private ObjectNode definition(SchemaDefinitions definitions) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ArrayNode anyOf = schema.putArray("anyOf");
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    kind.choices().forEach((name, choice) -> addIfComplete(name, types.record(choice), names));
    if (!names.isEmpty()) {
      anyOf.add(definitions.typed("string").set("enum", names));
    }
    plain().ifPresent(key -> anyOf.add(key.type().schema(definitions)));
    kind.choices().values().forEach(choice -> anyOf.add(types.record(choice).schema(definitions)));
    return schema;
  }

  private static void addIfComplete(String name, RecordType record, ArrayNode names) {
    if (!record.hasRequiredKeys()) {
      names.add(name);
    }
  }

  /** A plain value, and the simplest of each choice, those with the fewest required keys first. */
  @Override
  public Stream<JsonNode> examples() {
    Stream<JsonNode> plain =
        plain().stream().flatMap(key -> limits.examples().filter(this::isWithinLimits));
    List<RecordType> choices =
        kind.choices().values().stream()
            .map(types::record)
            .sorted(Comparator.comparing(RecordType::requiredKeys))
            .toList();
    return Stream.concat(plain, choices.stream().map(RecordType::simplest)); // none before its turn
  }
}
