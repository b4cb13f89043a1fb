package org.vaezoo.core.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/**
 * How JSON is read, within bounds; what is wrong with the syntax of a text is said in the same
 * words on every machine.
 */
final class JsonSyntax {

  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxStringLength(1 << 16)
                  .maxNumberLength(64)
                  .maxNameLength(256)
                  .build())
          .build();

  private JsonSyntax() {}

  /** The parser words its bounds with the digits of the machine's language. */
  private static String original(JsonProcessingException e) {
    if (!(e instanceof StreamConstraintsException)) {
      return e.getOriginalMessage();
    }
    return e.getOriginalMessage()
        .codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static Problem syntaxProblem(JsonProcessingException e, JsonLocation place) {
    String message =
        original(e)
            .replaceAll(", from `[^`]*`", "")
            .replaceAll(": enable `[^`]*` to allow", "")
            .replaceAll(" \\(start marker at .*", "");
    return new Problem("", "column " + place.getColumnNr() + ": " + message, place.getLineNr());
  }
}
