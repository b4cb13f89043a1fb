package org.vaezoo.core.data;

import java.util.Optional;
import org.vaezoo.core.settings.Problems;

/** Where the test examples of a set without an official split come from. */
public final class TestChoice {

  private TestChoice() {}

  /**
   * A key of a spec.
   *
   * @param name of the key
   * @param said what it says, where it is set
   */
  public record Key(String name, Optional<String> said) {}

  /** Notes that there is neither a test file nor a number of examples to hold out, or both. */
  public static void check(
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
  public static void checkLabels(
      String pointer, Key test, Key labels, Key testLabels, Problems problems) {
    boolean labelled = testLabels.said().isPresent();
    if (test.said().isPresent() && labels.said().isPresent() != labelled) {
      problems.add(
          pointer,
          "expected both "
              + labels.name()
              + " and "
              + testLabels.name()
              + " or neither, found one");
    }
    if (test.said().isEmpty() && labelled) {
      problems.add(
          pointer + "/" + testLabels.name(),
          "expected none without " + test.name() + ", found one");
    }
  }
}
