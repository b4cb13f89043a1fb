package org.vaezoo.core.data;

import java.util.Optional;
import org.vaezoo.core.settings.Problems;

/** Where the test examples of a set without an official split come from. */
final class TestChoice {

  private TestChoice() {}

  /** Notes that there is neither a test file nor a number of examples to hold out, or both. */
  static void check(
      String pointer, String key, Optional<String> file, int testCount, Problems problems) {
    if (file.isPresent() == testCount > 0) {
      problems.add(
          pointer,
          "expected either "
              + key
              + " or a testCount of at least 1, found "
              + (file.isPresent() ? "both" : "neither"));
    }
  }
}
