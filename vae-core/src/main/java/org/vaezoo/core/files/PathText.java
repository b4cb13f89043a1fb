package org.vaezoo.core.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Paths as people write them. Control characters are refused: no system shows them, and a message
 * that names such a path is torn into lines.
 */
public final class PathText {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private PathText() {}

  /**
   * The path of a text.
   *
   * @throws InvalidPathException if there are control characters in it, or this system has no such
   *     path; its message is one line with the text
   */
  public static Path path(String text) {
    String shown = CONTROL.matcher(text).replaceAll("\uFFFD");
    if (!shown.equals(text)) {
      throw new InvalidPathException(shown, "expected a path without control characters");
    }
    return Path.of(text);
  }
}
