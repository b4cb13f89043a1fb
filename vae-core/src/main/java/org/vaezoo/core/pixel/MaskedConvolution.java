package org.vaezoo.core.pixel;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.network.ConvolutionBlock;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.Layers;

/**
 * A convolution whose output at a pixel depends on the pixels before it in row-major order alone,
 * or on those and itself: van den Oord, Kalchbrenner and Kavukcuoglu, "Pixel recurrent neural
 * networks" (2016), section 3.4. Stride 1, padded to keep height and width: [B, in, H, W] to [B,
 * channels, H, W].
 *
 * <p>All channels of a pixel stand at one place of the order. The paper masks the colours of a
 * pixel from each other; here an image with several channels would have them independent given the
 * pixels before.
 */
final class MaskedConvolution extends ConvolutionBlock {

  private final Mask mask;

  /**
   * @param channels channels of the output
   * @param kernel height and width of the kernel, odd
   * @param scheme how the weights begin; masked ones are counted as inputs, and never read
   */
  public MaskedConvolution(
      Mask mask, int channels, int kernel, Initialization scheme, InitialWeights weights) {
    super(channels, requireOdd(kernel), 1, true);
    this.mask = mask;
    Layers.begin(this, scheme, weights);
  }

  private static int requireOdd(int kernel) {
    if (kernel % 2 == 0) {
      throw new IllegalArgumentException("kernel: expected an odd number, found " + kernel);
    }
    return kernel;
  }

  @Override
  protected NDArray taps(NDArray weights) {
    return weights.mul(mask.of(weights));
  }
}
