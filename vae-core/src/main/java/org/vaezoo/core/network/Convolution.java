package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;

/** A convolution that reads every weight. */
public final class Convolution extends ConvolutionBlock {

  /**
   * @param channels channels of the output
   * @param kernel height and width of the kernel, odd
   * @param stride a divisor of H and W
   */
  Convolution(long channels, int kernel, int stride, boolean bias) {
    super(channels, kernel, stride, bias);
  }

  @Override
  protected NDArray taps(NDArray weights) {
    return weights;
  }
}
