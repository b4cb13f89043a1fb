package org.vaezoo.core.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Writes records as JSON with nothing left out: the type of a part first, every default, and null
 * for an empty Optional. Reading it gives an equal record.
 */
public final class SettingsWriter {

  private final JsonTypes types = new JsonTypes(PartCatalog.of(List.of()));

  /** The JSON of settings. */
  public JsonNode write(Record settings) {
    return types.record(settings.getClass()).write(settings);
  }
}
