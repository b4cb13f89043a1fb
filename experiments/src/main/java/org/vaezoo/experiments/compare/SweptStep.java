package org.vaezoo.experiments.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * From one value of a swept key to another.
 *
 * @param key that changes
 * @param a the value that is subtracted
 * @param b the value that is taken
 */
record SweptStep(String key, String a, String b) {

  /** From each value of a key to each that was swept after it. */
  static List<SweptStep> of(String key, List<SplitRow> rows) {
    List<String> values =
        rows.stream()
            .map(row -> row.trial().keys().get(key))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    List<SweptStep> steps = new ArrayList<>();
    for (int a = 0; a < values.size(); a++) {
      for (int b = a + 1; b < values.size(); b++) {
        steps.add(new SweptStep(key, values.get(a), values.get(b)));
      }
    }
    return steps;
  }

  boolean startsAt(SplitRow row) {
    return a.equals(row.trial().keys().get(key));
  }

  boolean endsAt(SplitRow row) {
    return b.equals(row.trial().keys().get(key));
  }
}
