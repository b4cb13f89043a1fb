package org.vaezoo.vq.codebook;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.dist.Codes;
import org.vaezoo.core.pass.Numbers;

/**
 * The choice of a code: van den Oord et al. (2017), equations 1 and 2. The nearest vector of the
 * codebook stands for each output of the encoder.
 *
 * @param outputs of the encoder at all positions, z_e, [N, D], with N = B * P
 * @param nearest a one at the nearest vector of each, detached, [N, K]
 * @param chosen that vector, e, with the gradient of the codebook, [N, D]
 */
record Codebook(NDArray outputs, NDArray nearest, NDArray chosen) {

  private static final int[] LAST = {1};

  /**
   * Chooses.
   *
   * @param inputs encoder's output, [B, P, D]
   * @param vectors the codebook, [K, D]
   */
  static Codebook choose(NDArray inputs, NDArray vectors) {
    Shape shape = vectors.getShape();
    NDArray outputs = inputs.reshape(new Shape(-1, shape.get(1)));
    NDArray nearest =
        nearest(outputs.stopGradient(), vectors.stopGradient())
            .oneHot(Math.toIntExact(shape.get(0)), vectors.getDataType());
    return new Codebook(outputs, nearest, nearest.matMul(vectors));
  }

  /**
   * The number of the nearest vector: the least |e|^2 - 2 z e, as |z|^2 is the same for all.
   *
   * @return [N], int64
   */
  private static NDArray nearest(NDArray outputs, NDArray vectors) {
    NDArray product = outputs.matMul(vectors.transpose());
    NDArray squares = vectors.square().sum(LAST);
    return squares.sub(product.add(product)).argMin(1).toType(DataType.INT64, false);
  }

  /** The posterior, all of whose probability is on the chosen codes. */
  Codes codes(Shape rowsAndPositions) {
    int count = Math.toIntExact(nearest.getShape().get(1));
    NDArray numbers = nearest.getManager().arange(0, count, 1, nearest.getDataType());
    return new Codes(nearest.mul(numbers).sum(LAST).reshape(rowsAndPositions), count);
  }

  /** The mean over outputs of |a - b|^2, summed over the D numbers of a vector. */
  static NDArray squaredDistance(NDArray a, NDArray b) {
    NDArray squares = a.sub(b).square().sum();
    return Numbers.over(squares, (double) a.getShape().get(0));
  }
}
