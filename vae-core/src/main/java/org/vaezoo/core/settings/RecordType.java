package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A record: an object with a key for each component, and {@code type} first where it is a part. */
final class RecordType implements JsonType {

  /** The key that names a part. */
  static final String TYPE = "type";

  private final Class<? extends Record> settings;
  private final JsonTypes types;
  private List<Key> keys;

  RecordType(Class<? extends Record> settings, JsonTypes types) {
    this.settings = settings;
    this.types = types;
  }

  /** The keys in the order of the components; found late, because records may hold each other. */
  List<Key> keys() {
    if (keys == null) {
      keys =
          Arrays.stream(settings.getRecordComponents())
              .map(component -> Key.of(component, types))
              .toList();
    }
    return keys;
  }

  boolean hasRequiredKeys() {
    return requiredKeys() > 0;
  }

  long requiredKeys() {
    return keys().stream().filter(Key::isRequired).count();
  }

  @Override
  public Optional<?> read(Place place) {
    if (!place.node().isObject()) {
      return place.expected(words());
    }
    boolean known = onlyKnownKeys(place);
    List<Object> values = new ArrayList<>();
    for (Key key : keys()) {
      key.read(place).ifPresent(values::add);
    }
    return known && values.size() == keys().size() ? create(place, values) : Optional.empty();
  }

  /** The record whose only component stands at a place. */
  Optional<?> readOnlyComponent(Place place) {
    return keys().get(0).type().read(place).flatMap(value -> create(place, List.of(value)));
  }

  @Override
  public JsonNode write(Object value) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    partType().ifPresent(name -> object.put(TYPE, name));
    keys().forEach(key -> object.set(key.name(), key.write(value)));
    return object;
  }

  @Override
  public String words() {
    return "an object with the keys " + String.join(", ", names());
  }

  @Override
  public ObjectNode schema(SchemaDefinitions definitions) {
    return definitions.reference(settings, () -> definition(definitions));
  }

  private ObjectNode definition(SchemaDefinitions definitions) {
    ObjectNode schema = definitions.typed("object");
    Doc doc = settings.getAnnotation(Doc.class);
    if (doc != null) {
      schema.put("description", doc.value());
    }
    ObjectNode properties = schema.putObject("properties");
    partType().ifPresent(name -> properties.putObject(TYPE).put("const", name));
    keys().forEach(key -> properties.set(key.name(), key.schema(definitions)));
    ArrayNode required = schema.putArray("required");
    partType().ifPresent(name -> required.add(TYPE));
    keys().stream().filter(Key::isRequired).forEach(key -> required.add(key.name()));
    return schema.put("additionalProperties", false);
  }

  private boolean onlyKnownKeys(Place place) {
    List<String> names = names();
    List<String> unknown = new ArrayList<>();
    place.node().fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(names);
    unknown.forEach(key -> place.child(key).problem(Nearest.unknown("key", key, names)));
    return unknown.isEmpty();
  }

  private List<String> names() {
    return Stream.concat(partType().map(name -> TYPE).stream(), keys().stream().map(Key::name))
        .toList();
  }

  private Optional<String> partType() {
    return Optional.ofNullable(settings.getAnnotation(PartType.class)).map(PartType::value);
  }

  private Optional<?> create(Place place, List<Object> values) {
    try {
      return Optional.of(constructor().newInstance(values.toArray()));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException reason) {
        return place.problem(reason.getMessage());
      }
      throw new IllegalStateException("cannot create " + settings.getName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot create " + settings.getName(), e);
    }
  }

  private Constructor<? extends Record> constructor() throws NoSuchMethodException {
    Class<?>[] components =
        Arrays.stream(settings.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<? extends Record> constructor = settings.getDeclaredConstructor(components);
    constructor.setAccessible(true);
    return constructor;
  }

  /** The keys that are required, with the simplest value of each. */
  JsonNode simplest() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    partType().ifPresent(name -> object.put(TYPE, name));
    keys().stream()
        .filter(Key::isRequired)
        .forEach(
            key -> key.readableExamples().findFirst().ifPresent(it -> object.set(key.name(), it)));
    return object;
  }

  /** The simplest, and that with one key at a time set to another example. */
  @Override
  public Stream<JsonNode> examples() {
    Stream<JsonNode> others =
        keys().stream().flatMap(key -> key.readableExamples().map(value -> with(key, value)));
    return Stream.concat(Stream.of(simplest()), others).distinct();
  }

  private JsonNode with(Key key, JsonNode value) {
    return ((ObjectNode) simplest()).set(key.name(), value);
  }
}
