package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Reads JSON into records, and says all that is wrong with it at once. Keys that are left out take
 * their {@link Default}.
 */
public final class SettingsReader {

  private final JsonTypes types;

  /** A reader of settings with these parts. */
  public SettingsReader(PartCatalog catalog) {
    this.types = new JsonTypes(catalog);
  }

  /**
   * Reads the whole of a document.
   *
   * @return the settings, or empty if a problem was noted
   */
  public <T> Optional<T> read(JsonNode root, Class<T> type, Problems problems) {
    return read(root, type, "", problems);
  }

  /**
   * Reads a part of a document.
   *
   * @param type a record, or a kind of {@link Part}
   * @param pointer where the node stands in its document
   * @return the settings, or empty if a problem was noted
   */
  public <T> Optional<T> read(JsonNode node, Class<T> type, String pointer, Problems problems) {
    return types.of(type, Limits.NONE).read(new Place(pointer, node, problems)).map(type::cast);
  }
}
