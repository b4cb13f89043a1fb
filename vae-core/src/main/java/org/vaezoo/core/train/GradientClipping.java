package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import java.util.List;

/**
 * Clipping by the global norm: Pascanu, Mikolov and Bengio, "On the difficulty of training
 * recurrent neural networks" (2013), algorithm 1, over gradients that belong together. Nothing is
 * read by the host.
 */
final class GradientClipping {

  private GradientClipping() {}

  /** The Euclidean norm of all gradients as one vector, 0-dimensional. */
  public static NDArray norm(List<NDArray> gradients) {
    NDArray sum = gradients.get(0).square().sum();
    for (NDArray gradient : gradients.subList(1, gradients.size())) {
      sum = sum.add(gradient.square().sum());
    }
    return sum.sqrt();
  }

  /**
   * Scales the gradients together to a norm of at most {@code limit}; a smaller one stays as it is.
   *
   * @param norm from {@link #norm}
   * @param limit greater than 0
   * @return the scaled gradients, in the same order
   */
  public static List<NDArray> clip(List<NDArray> gradients, NDArray norm, double limit) {
    requireLimit("clipping", limit);
    NDArray ones = norm.onesLike();
    NDArray scale = NDArrays.minimum(ones, ones.mul(limit).div(norm));
    return gradients.stream().map(gradient -> gradient.mul(scale)).toList();
  }

  /**
   * @param what the limit is for, for the message
   * @throws IllegalArgumentException if no gradient could have a norm of at most {@code limit}
   */
  static void requireLimit(String what, double limit) {
    if (!(limit > 0)) {
      throw new IllegalArgumentException(what + ": expected a norm greater than 0, found " + limit);
    }
  }
}
