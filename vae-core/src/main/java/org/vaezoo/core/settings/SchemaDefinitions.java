package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The named definitions of a JSON Schema: one for each record and each kind of part. */
final class SchemaDefinitions {

  private final Map<Class<?>, String> names = new LinkedHashMap<>();
  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  /** A schema of one JSON type. */
  ObjectNode typed(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  /** A reference to the definition of a class, which is made on first use. */
  ObjectNode reference(Class<?> of, Supplier<ObjectNode> definition) {
    if (!names.containsKey(of)) {
      String name = names.containsValue(of.getSimpleName()) ? of.getName() : of.getSimpleName();
      names.put(of, name);
      definitions.put(name, definition.get());
    }
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + names.get(of));
  }

  /** All definitions by name. */
  ObjectNode all() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    definitions.forEach(all::set);
    return all;
  }
}
