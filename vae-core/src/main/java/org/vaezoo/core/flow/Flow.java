package org.vaezoo.core.flow;

import ai.djl.ndarray.NDArray;

/** An invertible map of latents whose change of volume is known where it is applied. */
public interface Flow {

  /**
   * The map of each row.
   *
   * @param z [B, U]
   */
  Flowed apply(NDArray z);
}
