package org.vaezoo.core.variant;

import java.util.List;

/**
 * Resources of variants that are not what they should be. The message is for whoever wrote them: a
 * line a problem, with file, line, key, what was expected and what was found.
 */
public final class BadVariantException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Of these problems. */
  BadVariantException(List<String> lines) {
    super(String.join(System.lineSeparator(), lines));
  }
}
