package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.JsonNode;
import org.vaezoo.experiments.table.ResultRow;

/** Texts of claims, and values of settings and cells as texts. */
final class Texts {

  /** A text that says something, as Java and JSON Schema write it. */
  static final String SENTENCE =
      "[^\\u0000-\\u001F\\u007F]*[^\\u0000-\\u0020\\u007F][^\\u0000-\\u001F\\u007F]*";

  static final String SENTENCE_SAYS = "not empty";

  /** A name of lower-case words. */
  static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

  static final String NAME_SAYS = "lower-case words or numbers joined by hyphens";

  private Texts() {}

  /** A value of JSON: one text for one number, so that 1 and 1.0 are the same. */
  static String of(JsonNode value) {
    return value.isValueNode() ? ResultRow.shortest(value.asText()) : value.toString();
  }
}
