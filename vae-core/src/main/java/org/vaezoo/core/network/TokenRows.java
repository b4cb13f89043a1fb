package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.settings.Problems;

/** The shape of one example of a sequence of tokens, as layers see it. */
final class TokenRows {

  private TokenRows() {}

  /** Notes an example that is no sequence of one-hot tokens, [T, V]. */
  static void check(Shape example, String pointer, Problems problems) {
    if (example.dimension() != 2) {
      problems.add(
          pointer,
          "reads sequences of tokens, but an example has shape " + example + "; type 'mlp' fits");
    }
  }
}
