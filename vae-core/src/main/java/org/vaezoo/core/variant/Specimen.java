package org.vaezoo.core.variant;

import com.fasterxml.jackson.databind.JsonNode;
import org.vaezoo.core.fit.Fitting;

/**
 * A part that stands for those of its type that need and give the same.
 *
 * @param type its type
 * @param settings in which others of the type differ, as {@code per=group}; or nothing
 * @param json from which it was read
 */
public record Specimen(String type, String settings, JsonNode json, Fitting part) {

  /** Type and settings. */
  public String name() {
    return settings.isEmpty() ? type : type + " " + settings;
  }

  Specimen withoutSettings() {
    return new Specimen(type, "", json, part);
  }
}
