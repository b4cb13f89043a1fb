package org.vaezoo.core.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import org.vaezoo.core.pass.Pass;

/**
 * A residual layer of masked convolutions: van den Oord, Kalchbrenner and Kavukcuoglu (2016),
 * figure 5, with one masked and one 1 x 1 convolution in place of three, and the features of the
 * latents added between them, V * s in van den Oord et al. (2016), equation 5:
 *
 * <pre>h + W * f(K * f(h) + V * s), K masked.</pre>
 */
final class PixelLayer {

  private final Parts parts = new Parts();
  private final Activation activation;
  private final MaskedConvolution masked;
  private final Conv2d condition;
  private final Conv2d mix;

  /**
   * @param grid H and W
   */
  PixelLayer(PixelCnnSpec spec, Shape grid, InitialWeights weights) {
    this.activation = spec.activation();
    Shape hidden = new Shape(1, spec.channels()).addAll(grid);
    Shape maps = new Shape(1, spec.maps()).addAll(grid);
    this.masked =
        parts.add(
            "masked",
            new MaskedConvolution(
                Mask.B,
                spec.channels(),
                spec.kernel(),
                spec.initialization(),
                weights.of("masked")),
            hidden);
    this.condition = parts.add("condition", pointwise(spec, weights.of("condition")), maps);
    this.mix = parts.add("mix", pointwise(spec, weights.of("mix")), hidden);
  }

  private static Conv2d pointwise(PixelCnnSpec spec, InitialWeights weights) {
    return Layers.convolution(spec.channels(), 1, 1, spec.initialization(), weights);
  }

  Block block() {
    return parts;
  }

  /**
   * One layer on.
   *
   * @param h [B, channels, H, W]
   * @param s features of the latents, [B, maps, H, W]
   * @return [B, channels, H, W]
   */
  NDArray apply(NDArray h, NDArray s, Pass pass) {
    NDArray earlier = pass.forward(masked, activation.apply(h));
    NDArray latent = pass.forward(condition, s);
    return h.add(pass.forward(mix, activation.apply(earlier.add(latent))));
  }
}
