package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Moves channels into space: the upsampling of Shi et al., "Real-time single image and video super-
 * resolution using an efficient sub-pixel convolutional neural network" (2016), equation 4. A
 * convolution to r * r * C channels followed by this does the work of a transposed convolution,
 * which not every engine has.
 *
 * <p>Channel c * r * r + i * r + j of the input becomes pixel (h * r + i, w * r + j) of channel c.
 *
 * @param factor r
 */
public record DepthToSpace(int factor) {

  public DepthToSpace {
    if (factor < 1) {
      throw new IllegalArgumentException("factor: expected at least 1, found " + factor);
    }
  }

  /** [B, r * r * C, H, W] to [B, C, r * H, r * W]. */
  public NDArray apply(NDArray deep) {
    long r = factor;
    long[] s = deep.getShape().getShape();
    long channels = s[1] / (r * r);
    return deep.reshape(new Shape(s[0], channels, r, r, s[2], s[3]))
        .transpose(0, 1, 4, 2, 5, 3)
        .reshape(new Shape(s[0], channels, r * s[2], r * s[3]));
  }

  /** The inverse: [B, C, r * H, r * W] to [B, r * r * C, H, W]. */
  public NDArray invert(NDArray wide) {
    long r = factor;
    long[] s = wide.getShape().getShape();
    long height = s[2] / r;
    long width = s[3] / r;
    return wide.reshape(new Shape(s[0], s[1], height, r, width, r))
        .transpose(0, 1, 3, 5, 2, 4)
        .reshape(new Shape(s[0], s[1] * r * r, height, width));
  }
}
