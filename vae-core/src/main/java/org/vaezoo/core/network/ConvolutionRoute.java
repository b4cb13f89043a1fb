package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/**
 * The one way in which the zoo convolves: the engine's convolution over whole blocks of channels.
 *
 * <p>The engines' library (oneDNN) computes float32 convolutions in blocks of {@value #BLOCK}
 * channels and pads the last block itself. On some processors that padding is left unwritten: what
 * lay there is summed into outputs and gradients, which are wrong by half, or not numbers, without
 * an error. So the padding is done here, with zeros, before the library sees the arrays, and the
 * channels that were added are cut off again. Channels are summed in two places, those of the input
 * in the forward pass and those of the output in the gradient of the input; nowhere else does a
 * padded channel reach a number that is kept. A single channel needs none: such convolutions were
 * right without on a processor that has the fault.
 *
 * <p>Zeros add nothing: a sum over padded channels is the sum over the channels that were there.
 * See docs/decisions/0009-convolutions.md.
 *
 * @param stride by how much height and width shrink
 * @param padding zeros on each side of height and width
 */
public record ConvolutionRoute(int stride, int padding) {

  /** Channels of a block; the engines' narrower blocks, of 8 and 4, divide it. */
  static final int BLOCK = 16;

  /** The most channels that an input may have and stay as it is. */
  static final int FEW = 1;

  private static final Shape ONE = new Shape(1, 1);

  /**
   * The convolution.
   *
   * @param x [B, in, H, W]
   * @param weight [out, in, K, K]
   * @param bias [out]; empty for none
   * @return [B, out, (H + 2 padding - K) / stride + 1, the same of W]
   */
  public NDArray apply(NDArray x, NDArray weight, Optional<NDArray> bias) {
    long inputs = weight.getShape().get(1);
    long outputs = weight.getShape().get(0);
    long wholeInputs = inputs <= FEW ? inputs : whole(inputs);
    long wholeOutputs = whole(outputs);
    NDArray taps = padded(padded(weight, 1, wholeInputs), 0, wholeOutputs);
    NDArray offset = bias.map(b -> padded(b, 0, wholeOutputs)).orElse(null);
    NDArray y = engine(padded(x, 1, wholeInputs), taps, offset);
    return wholeOutputs == outputs ? y : first(y, outputs);
  }

  private NDArray engine(NDArray x, NDArray weight, NDArray bias) {
    return x.getNDArrayInternal()
        .convolution(
            x, weight, bias, new Shape(stride, stride), new Shape(padding, padding), ONE, 1)
        .singletonOrThrow();
  }

  /** The first channels. By a split: an index into a convolution's output kills MXNet 1.9. */
  private static NDArray first(NDArray y, long channels) {
    return y.split(new long[] {channels}, 1).get(0);
  }

  /** The next multiple of a block. */
  private static long whole(long channels) {
    return (channels + BLOCK - 1) / BLOCK * BLOCK;
  }

  /** An array with zeros after it along an axis. */
  private static NDArray padded(NDArray array, int axis, long length) {
    long[] missing = array.getShape().getShape().clone();
    missing[axis] = length - missing[axis];
    return missing[axis] == 0
        ? array
        : array.concat(array.getManager().zeros(new Shape(missing), array.getDataType()), axis);
  }
}
