package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Makes parts of which nothing but the type is known: each key that is required has the simplest
 * value of its type, and the others in turn what they may be beside their default.
 */
public final class ExampleParts {

  private final SettingsReader reader;
  private final JsonTypes types;

  /** Examples of these parts. */
  public ExampleParts(PartCatalog catalog) {
    this.reader = new SettingsReader(catalog);
    this.types = new JsonTypes(catalog);
  }

  /**
   * A part and the JSON that it was read from.
   *
   * @param json holds the keys that are required, and at most one besides
   */
  public record Example<P>(JsonNode json, P part) {}

  /** Examples of a record, the simplest first; none where its values fit no simple rule. */
  public <R extends Record> List<Example<R>> of(Class<R> part) {
    return types
        .record(part)
        .examples()
        .flatMap(json -> read(json, part).map(it -> new Example<>(json, it)).stream())
        .toList();
  }

  private <R> Optional<R> read(JsonNode json, Class<R> part) {
    return reader.read(json, part, new Problems());
  }
}
