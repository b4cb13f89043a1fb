package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.Codes;
import org.vaezoo.core.distribution.OneHot;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Pass;

/**
 * The choice of a code: van den Oord et al. (2017), equations 1 and 2. The nearest vector of the
 * codebook stands for each output of the encoder.
 *
 * <p>Its losses are the second and third term of equation 3. Squares are averaged over rows,
 * positions and the numbers of a vector, as in the authors' code, where they stand beside a
 * distortion that is averaged over the dimensions of x. Here D is summed over them, so that a
 * {@link org.vaezoo.vq.model.CodeLevel} multiplies both by their number: the loss
 *
 * <pre>D + dimensions * (mean |sg[z_e] - e|^2 + beta * mean |z_e - sg[e]|^2)</pre>
 *
 * <p>is that of the authors' code times the dimensions, and the paper's beta of 0.25 keeps the
 * strength that it has there. That code's distortion is a squared error over the variance of the
 * data, ours is in nats: for a Gaussian likelihood of that variance half of it.
 *
 * @param outputs of the encoder at all positions, z_e, [N, D], with N = B * P
 * @param nearest a one at the nearest vector of each, detached, [N, K]
 * @param chosen that vector, e, with the gradient of the codebook, [N, D]
 */
record Codebook(NDArray outputs, NDArray nearest, NDArray chosen) {

  /** Name of the second term. */
  static final String CODEBOOK_LOSS = "codebook";

  /** Name of the third term, whose weight is the paper's beta. */
  static final String COMMITMENT_LOSS = "commitment";

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

  /** |sg[z_e] - e|^2: moves the chosen vectors towards the encoder's outputs. */
  Penalty codebookLoss() {
    return new Penalty(CODEBOOK_LOSS, meanSquare(chosen, outputs.stopGradient()));
  }

  /** |z_e - sg[e]|^2: moves the encoder's outputs towards the chosen vectors. */
  Penalty commitmentLoss() {
    return new Penalty(COMMITMENT_LOSS, meanSquare(outputs, chosen.stopGradient()));
  }

  /** The mean of (a - b)^2 over outputs and the D numbers of a vector. */
  private static NDArray meanSquare(NDArray a, NDArray b) {
    return a.sub(b).square().mean();
  }
}
