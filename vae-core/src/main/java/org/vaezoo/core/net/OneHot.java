package org.vaezoo.core.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.Tokens;

/**
 * Tokens as layers see them: a row of V numbers each, a one at the token's number and zeros
 * elsewhere. {@link Tokens#PADDING} is a row of zeros.
 *
 * @param vocabulary V
 */
record OneHot(int vocabulary) {

  /** [B, T] to [B, T, V]. */
  NDArray of(NDArray tokens) {
    NDArray numbers = tokens.getManager().arange(0, vocabulary, 1, tokens.getDataType());
    return tokens
        .expandDims(2)
        .eq(numbers.reshape(new Shape(1, 1, vocabulary)))
        .toType(tokens.getDataType(), false);
  }

  /** Ones where there is a token, zeros where there is padding: [B, T, V] to [B, T]. */
  static NDArray real(NDArray rows) {
    return rows.sum(new int[] {2});
  }
}
