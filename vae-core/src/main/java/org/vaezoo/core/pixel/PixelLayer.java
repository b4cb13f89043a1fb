package org.vaezoo.core.pixel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Optional;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.Convolution;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Layers;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Pass;

/**
 * A residual layer of masked convolutions: van den Oord, Kalchbrenner and Kavukcuoglu (2016),
 * figure 5, with one masked and one 1 x 1 convolution in place of three, and the maps that it is
 * conditioned on added between them, V * s in van den Oord et al. (2016), equation 5:
 *
 * <pre>h + W * f(K * f(h) + V * s), K masked.</pre>
 */
final class PixelLayer {

  private final ModelBlock parts = new ModelBlock();
  private final Activation activation;
  private final MaskedConvolution masked;
  private final Optional<Convolution> condition;
  private final Convolution mix;

  /**
   * @param grid H and W
   * @param maps number of maps of the condition; 0 for none
   */
  PixelLayer(PixelLayout layout, Shape grid, long maps, InitialWeights weights) {
    this.activation = layout.activation();
    Shape hidden = new Shape(1, layout.channels()).addAll(grid);
    this.masked = parts.add("masked", layout.masked(Mask.B, weights.of("masked")), hidden);
    this.condition =
        maps == 0
            ? Optional.empty()
            : Optional.of(
                parts.add(
                    "condition",
                    pointwise(layout, weights.of("condition")),
                    new Shape(1, maps).addAll(grid)));
    this.mix = parts.add("mix", pointwise(layout, weights.of("mix")), hidden);
  }

  private static Convolution pointwise(PixelLayout layout, InitialWeights weights) {
    return Layers.convolution(layout.channels(), 1, 1, layout.initialization(), weights);
  }

  Block block() {
    return parts;
  }

  /**
   * One layer on.
   *
   * @param h [B, channels, H, W]
   * @param s the condition, [B, maps, H, W]
   * @return [B, channels, H, W]
   */
  NDArray apply(NDArray h, Optional<NDArray> s, Pass pass) {
    NDArray earlier = pass.forward(masked, activation.apply(h));
    NDArray both =
        condition.map(layer -> earlier.add(pass.forward(layer, s.orElseThrow()))).orElse(earlier);
    return h.add(pass.forward(mix, activation.apply(both)));
  }
}
