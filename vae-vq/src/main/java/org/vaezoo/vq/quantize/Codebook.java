package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.Codes;
import org.vaezoo.core.distribution.OneHot;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Pass;

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
        OneHot.of(
            nearest(outputs.stopGradient(), vectors.stopGradient()), Math.toIntExact(shape.get(0)));
    return new Codebook(outputs, nearest, nearest.matMul(vectors));
  }

  /**
   * The number of the nearest vector: the least |e|^2 - 2 z e, as |z|^2 is the same for all.
   *
   * @return [N]
   */
  private static NDArray nearest(NDArray outputs, NDArray vectors) {
    NDArray product = outputs.matMul(vectors.transpose());
    NDArray squares = vectors.square().sum(LAST);
    return Detached.like(vectors, squares.sub(product.add(product)).argMin(1));
  }

  /**
   * What the model reads: the codes as a posterior, and their vectors with an estimated gradient.
   *
   * @param shape of the inputs, [B, P, D]
   */
  Quantized quantized(Shape shape, Estimator estimator, Pass pass) {
    Codes q = codes(shape.slice(0, 2));
    NDArray latents = estimator.apply(outputs, chosen).reshape(shape);
    return Quantized.of(q, q.draw(pass.noise()), latents);
  }

  /** The posterior, all of whose probability is on the chosen codes. */
  Codes codes(Shape rowsAndPositions) {
    int count = Math.toIntExact(nearest.getShape().get(1));
    NDArray numbers = nearest.getManager().arange(0, count, 1, nearest.getDataType());
    return new Codes(nearest.mul(numbers).sum(LAST).reshape(rowsAndPositions), count);
  }

  /** The mean of (a - b)^2 over outputs and the D numbers of a vector. */
  static NDArray meanSquare(NDArray a, NDArray b) {
    return a.sub(b).square().mean();
  }
}
