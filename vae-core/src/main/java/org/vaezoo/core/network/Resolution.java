package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.Numbers;

/** Feature maps at other resolutions, of operations that both engines have. */
public final class Resolution {

  private static final int[] INNER = {3, 5};

  private Resolution() {}

  /** The average of each square of pixels: [B, C, r * H, r * W] to [B, C, H, W]. */
  public static NDArray averaged(NDArray map, long r) {
    long[] s = map.getShape().getShape();
    NDArray squares = map.reshape(new Shape(s[0], s[1], s[2] / r, r, s[3] / r, r));
    return Numbers.over(squares.sum(INNER), (double) (r * r));
  }

  /** Each pixel as a square of pixels: [B, C, H, W] to [B, C, r * H, r * W]. */
  public static NDArray enlarged(NDArray map, long r) {
    long[] s = map.getShape().getShape();
    return map.reshape(new Shape(s[0], s[1], s[2], 1, s[3], 1))
        .tile(new long[] {1, 1, 1, r, 1, r})
        .reshape(new Shape(s[0], s[1], s[2] * r, s[3] * r));
  }
}
