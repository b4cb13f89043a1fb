package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;

/**
 * log(sum(exp(values))) without overflow, of operations that both engines have.
 *
 * <p>The largest value is taken out as a constant: its gradient cancels, and the engines disagree
 * about the gradient of a maximum where values are equal. The engines' own log-softmax is not used,
 * because that of MXNet is wrong by about 1e-6 in float32, which 784 pixels add up.
 */
public final class LogSumExp {

  private LogSumExp() {}

  /**
   * Over one axis, which stays with length 1.
   *
   * @param values finite numbers
   */
  public static NDArray of(NDArray values, int axis) {
    int[] axes = {axis};
    NDArray largest = values.max(axes, true).stopGradient();
    return values.sub(largest).exp().sum(axes, true).log().add(largest);
  }
}
