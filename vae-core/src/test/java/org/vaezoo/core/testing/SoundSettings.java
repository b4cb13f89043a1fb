package org.vaezoo.core.testing;

import com.fasterxml.jackson.databind.JsonNode;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Variants;

/** Settings with the installed parts that have to be sound. */
final class SoundSettings {

  private SoundSettings() {}

  /**
   * Reads settings.
   *
   * @throws AssertionError if anything is wrong with them
   */
  static <T> T read(JsonNode json, Class<T> type) {
    Problems problems = new Problems();
    return new SettingsReader(Variants.parts())
        .read(json, type, problems)
        .orElseThrow(() -> new AssertionError(problems.all()));
  }
}
