package org.vaezoo.core.settings;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;

/** A text that is not JSON, for a reason that Jackson does not look for by itself. */
final class SyntaxException extends JsonParseException {

  private static final long serialVersionUID = 1L;

  SyntaxException(String message) {
    super(null, message);
  }

  SyntaxException(String message, JsonParser parser) {
    super(null, message, parser.currentTokenLocation());
  }
}
