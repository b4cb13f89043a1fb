package org.vaezoo.beta.committed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/** Units as a sequence, [B, U]. */
final class UnitSequence {

  private UnitSequence() {}

  /** z_1, [B]. */
  static NDArray first(NDArray z) {
    return z.get(new NDIndex(":, 0"));
  }

  /** z_t of all units but the first, [B, U - 1]. */
  static NDArray later(NDArray z) {
    return z.get(new NDIndex(":, 1:"));
  }

  /** z_(t-1) of the same, [B, U - 1]: all units but the last. */
  static NDArray earlier(NDArray z) {
    return z.get(new NDIndex(":, 0:" + (z.getShape().get(1) - 1)));
  }
}
