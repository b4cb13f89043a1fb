package org.vaezoo.core.pixel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.Convolution;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Layers;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Pass;

/**
 * Masked convolutions from maps over a grid to numbers that, at each place, are a function of the
 * places before it in row-major order alone: van den Oord, Kalchbrenner and Kavukcuoglu, "Pixel
 * recurrent neural networks" (2016), section 3.5 and table 1, perhaps conditioned on other maps as
 * in van den Oord et al., "Conditional image generation with PixelCNN decoders" (2016), equation 5.
 *
 * <p>A first layer with mask A, residual layers with mask B, a nonlinearity and a 1 x 1
 * convolution. Without the gates and the second stack of the later paper, so that the {@link
 * ReceptiveField} has its blind spot.
 */
public final class PixelStack {

  private final ModelBlock parts = new ModelBlock();
  private final Activation activation;
  private final MaskedConvolution first;
  private final List<PixelLayer> layers;
  private final Convolution output;

  /**
   * @param input shape of the maps of one example, [in, H, W]
   * @param maps number of maps of the condition; 0 for none
   * @param outputs numbers at each place
   */
  public PixelStack(
      PixelLayout layout, Shape input, long maps, long outputs, InitialWeights weights) {
    Shape grid = input.slice(1);
    this.activation = layout.activation();
    this.first =
        parts.add("first", layout.masked(Mask.A, weights.of("first")), new Shape(1).addAll(input));
    this.layers =
        IntStream.range(0, layout.layers())
            .mapToObj(i -> new PixelLayer(layout, grid, maps, weights.of("layer" + i)))
            .toList();
    IntStream.range(0, layers.size()).forEach(i -> parts.add("layer" + i, layers.get(i).block()));
    this.output =
        parts.add(
            "output",
            Layers.convolution(outputs, 1, 1, layout.initialization(), weights.of("output")),
            new Shape(1, layout.channels()).addAll(grid));
  }

  /** Its parameters. */
  public Block block() {
    return parts;
  }

  /** The bias of the last layer, [outputs]. */
  Parameter bias() {
    return Layers.bias(output);
  }

  /**
   * The numbers at each place.
   *
   * @param x [B, in, H, W]
   * @param condition [B, maps, H, W]; empty where there are no maps
   * @return [B, outputs, H, W]
   */
  public NDArray apply(NDArray x, Optional<NDArray> condition, Pass pass) {
    NDArray h = pass.forward(first, x);
    for (PixelLayer layer : layers) {
      h = layer.apply(h, condition, pass);
    }
    return pass.forward(output, activation.apply(h));
  }
}
