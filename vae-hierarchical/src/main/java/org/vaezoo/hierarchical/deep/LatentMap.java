package org.vaezoo.hierarchical.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.DiagonalGaussian;

/**
 * The latents of a block as a feature map and as a row of units.
 *
 * @param shape [Z, r, r]
 */
record LatentMap(Shape shape) {

  /** Z. */
  long channels() {
    return shape.get(0);
  }

  /** U = Z * r * r. */
  long units() {
    return shape.size();
  }

  /**
   * The Gaussian of feature maps.
   *
   * @param maps mean and log-variance, [k * B, Z, r, r] each; what follows them is left out
   */
  DiagonalGaussian gaussian(NDList maps) {
    NDArray logVariance = DiagonalGaussian.bounded(row(maps.get(1)));
    return new DiagonalGaussian(row(maps.get(0)), logVariance);
  }

  /** [k * B, U] to [k * B, Z, r, r]. */
  NDArray map(NDArray row) {
    return row.reshape(new Shape(row.getShape().get(0)).addAll(shape));
  }

  /** [k * B, Z, r, r] to [k * B, U]. */
  private NDArray row(NDArray map) {
    return map.reshape(new Shape(map.getShape().get(0), units()));
  }
}
