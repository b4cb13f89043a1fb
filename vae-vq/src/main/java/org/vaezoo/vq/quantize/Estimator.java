package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.settings.Part;

/** The gradient that stands in for that of the choice of a code, which has none. */
public interface Estimator extends Part {

  /**
   * The chosen vectors, through which a gradient reaches the encoder's output alone.
   *
   * @param output of the encoder, z_e, [N, D]
   * @param chosen vector of the code, e, [N, D]
   * @return the value of e, [N, D]
   */
  NDArray apply(NDArray output, NDArray chosen);
}
