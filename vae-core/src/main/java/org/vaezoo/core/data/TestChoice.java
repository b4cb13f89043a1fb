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

  /** Notes labels of one of two files, or of a test file that is not there. */
  static void checkLabels(
      String pointer,
      Optional<String> testFile,
      Optional<String> labels,
      Optional<String> testLabels,
      Problems problems) {
    if (testFile.isPresent() && labels.isPresent() != testLabels.isPresent()) {
      problems.add(pointer, "expected both labels and testLabels or neither, found one");
    }
    if (testFile.isEmpty() && testLabels.isPresent()) {
      problems.add(pointer + "/testLabels", "expected none without testPath, found one");
    }
  }
}
