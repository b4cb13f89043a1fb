package org.vaezoo.experiments.sweep;

import java.util.List;
import java.util.Map;

/** What the lists of a sweep have in common. */
final class Values {

  private Values() {}

  /**
   * Requires a key, and values for each.
   *
   * @throws IllegalArgumentException if there is none
   */
  static void requireSome(Map<String, ? extends List<?>> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("expected at least one key, found none");
    }
    values.forEach(
        (key, list) -> {
          if (list.isEmpty()) {
            throw new IllegalArgumentException(key + ": expected at least one value, found none");
          }
        });
  }
}
