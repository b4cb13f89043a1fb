package org.vaezoo.measures.collapse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.Noise;

/**
 * Normals whose first two moments over the draws of an example are exactly 0 and 1: pairs of
 * opposite sign, divided by the root of their mean square. Under a decoder that is quadratic about
 * a posterior the gradients by its mean and its variance have no noise then, where that of free
 * draws leaves every unit off its optimum. Under another decoder the gradients are off by what the
 * fourth moment is too small; so nothing is measured by such draws.
 *
 * @param noise of the pairs' first members
 * @param pairs of each example
 */
record MatchedNoise(Noise noise, int pairs) implements Noise {

  private static final double LEAST = 1e-6;

  /**
   * Rows sample-major, [2 * pairs * B, ...]; a member of a pair stands pairs * B after the other.
   */
  @Override
  public NDArray normal(Shape shape) {
    long rows = shape.get(0);
    if (rows % (2L * pairs) != 0) {
      throw new IllegalArgumentException(
          "expected " + 2 * pairs + " rows an example, found " + shape);
    }
    NDArray first = noise.normal(new Shape(rows / 2).addAll(shape.slice(1)));
    NDArray bySample = first.reshape(new Shape(pairs, first.size() / pairs));
    NDArray root = bySample.square().mean(new int[] {0}, true).maximum(LEAST).sqrt();
    NDArray matched = bySample.div(root).reshape(first.getShape());
    return matched.concat(matched.neg(), 0);
  }

  @Override
  public NDArray uniform(Shape shape) {
    throw new UnsupportedOperationException("moments are matched of normals alone");
  }
}
