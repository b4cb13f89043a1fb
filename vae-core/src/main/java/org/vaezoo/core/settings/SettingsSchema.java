package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What settings may hold, for people and for editors: the keys of a record, and its JSON Schema
 * (draft 2020-12).
 *
 * <p>The schema is made by the same objects that read and write. A general generator would have to
 * be taught every one of them: it looks for annotations on fields and methods, where a record's
 * components do not leave them, and knows neither kinds of parts nor their shorthands.
 */
public final class SettingsSchema {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private final JsonTypes types;

  /**
   * A key of a record.
   *
   * @param name the key
   * @param expected what it holds, in words
   * @param fallback the value where it is left out; empty where it may not be
   * @param doc one sentence
   */
  public record KeyInfo(String name, String expected, Optional<JsonNode> fallback, String doc) {}

  /** The schema of settings with these parts. */
  public SettingsSchema(PartCatalog catalog) {
    this.types = new JsonTypes(catalog);
  }

  /** The keys of a record, in order. */
  public List<KeyInfo> keys(Class<? extends Record> settings) {
    return types.record(settings).keys().stream()
        .map(key -> new KeyInfo(key.name(), key.type().words(), key.fallback(), key.doc()))
        .toList();
  }

  /**
   * The JSON Schema of documents that hold a record.
   *
   * @param others records to define as well, under {@code $defs} by their simple names
   */
  public ObjectNode schema(Class<? extends Record> settings, List<Class<? extends Record>> others) {
    SchemaDefinitions definitions = new SchemaDefinitions();
    ObjectNode reference = types.record(settings).schema(definitions);
    others.forEach(other -> types.record(other).schema(definitions));
    ObjectNode document = reference.objectNode();
    document.put("$schema", DRAFT);
    document.setAll(reference);
    document.set("$defs", definitions.all());
    return document;
  }
}
