package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From Java types to their JSON, over a catalog of parts. */
final class JsonTypes {

  private final PartCatalog catalog;
  private final Map<Class<?>, RecordType> records = new LinkedHashMap<>();

  JsonTypes(PartCatalog catalog) {
    this.catalog = catalog;
  }

  /** The JSON of a record. */
  RecordType record(Class<? extends Record> settings) {
    return records.computeIfAbsent(settings, of -> new RecordType(settings, this));
  }

  /**
   * The JSON of a component's type.
   *
   * @throws IllegalArgumentException if settings do not hold such a type
   */
  JsonType of(Type type, Limits limits) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic, limits);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain.asSubclass(Record.class));
    }
    if (Part.class.isAssignableFrom(plain)) {
      return new PartKindType(catalog.kind(plain), this, limits);
    }
    return plain.isEnum() ? ChoiceType.of(plain) : ofScalar(plain, limits);
  }

  private JsonType ofGeneric(ParameterizedType type, Limits limits) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      return new ListType(of(arguments[0], limits));
    }
    if (type.getRawType() == Optional.class) {
      return new OptionalType(of(arguments[0], limits));
    }
    if (type.getRawType() == Map.class && arguments[0] == String.class) {
      return new MapType(of(arguments[1], limits));
    }
    throw new IllegalArgumentException("settings do not hold " + type);
  }

  private static JsonType ofScalar(Class<?> type, Limits limits) {
    if (type == String.class) {
      return new TextType(limits);
    }
    if (type == int.class || type == Integer.class) {
      return new WholeNumberType(false, limits);
    }
    if (type == long.class || type == Long.class) {
      return new WholeNumberType(true, limits);
    }
    if (type == double.class || type == Double.class) {
      return new RealNumberType(limits);
    }
    if (type == boolean.class || type == Boolean.class) {
      return new TruthType();
    }
    if (type == JsonNode.class) {
      return new AnyType();
    }
    throw new IllegalArgumentException("settings do not hold " + type.getName());
  }
}
