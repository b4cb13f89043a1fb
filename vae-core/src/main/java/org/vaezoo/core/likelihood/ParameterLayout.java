package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * How a decoder's output holds several parameters for each dimension: parameter p of channel c
 * stands at channel p * C + c, that of dimension d of a vector at p * D + d.
 *
 * @param parameters number of parameters of a dimension, P
 * @param example shape of an example, [C, H, W] or [D]
 */
record ParameterLayout(long parameters, Shape example) {

  /** Shape of the parameters of one example, [P * C, H, W] or [P * D]. */
  Shape shape() {
    return new Shape(parameters * example.get(0)).addAll(example.slice(1));
  }

  /** From [B, P * C, H, W] to [B, P, C, H, W], from [B, P * D] to [B, P, D]. */
  NDArray split(NDArray output) {
    return output.reshape(new Shape(-1, parameters).addAll(example));
  }
}
