package org.vaezoo.core.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.Pass;

/**
 * Masked convolutions from images of one channel to the parameters of each pixel given the pixels
 * before it in row-major order: van den Oord, Kalchbrenner and Kavukcuoglu, "Pixel recurrent neural
 * networks" (2016), section 3.5 and table 1, conditioned on maps of features as in van den Oord et
 * al., "Conditional image generation with PixelCNN decoders" (2016), equation 5.
 *
 * <p>Without the gates and the second stack of the later paper, so that the {@link ReceptiveField}
 * has its blind spot.
 */
final class PixelCnn implements CausalLayers {

  private final Parts parts = new Parts();
  private final PixelCnnSpec spec;
  private final Shape example;
  private final MaskedConvolution first;
  private final List<PixelLayer> layers;
  private final Conv2d output;

  /**
   * @param parameters shape of the parameters of an image, [P, H, W]
   */
  PixelCnn(PixelCnnSpec spec, Shape parameters, InitialWeights weights) {
    Shape grid = parameters.slice(1);
    this.spec = spec;
    this.example = new Shape(1).addAll(grid);
    this.first =
        parts.add(
            "first",
            new MaskedConvolution(
                Mask.A, spec.channels(), spec.kernel(), spec.initialization(), weights.of("first")),
            new Shape(1).addAll(example));
    this.layers =
        IntStream.range(0, spec.layers())
            .mapToObj(i -> new PixelLayer(spec, grid, weights.of("layer" + i)))
            .toList();
    IntStream.range(0, spec.layers()).forEach(i -> parts.add("layer" + i, layers.get(i).block()));
    this.output =
        parts.add(
            "output",
            Layers.convolution(
                parameters.get(0), 1, 1, spec.initialization(), weights.of("output")),
            new Shape(1, spec.channels()).addAll(grid));
  }

  @Override
  public Block block() {
    return parts;
  }

  @Override
  public Shape example() {
    return example;
  }

  /** The bias of the last layer, [P]. */
  Parameter bias() {
    return Layers.parameter(output, "bias");
  }

  /**
   * The parameters of each pixel.
   *
   * @param features maps of features of z, [B, maps, H, W]
   * @param x images, [B, 1, H, W]
   * @return [B, P, H, W]
   */
  @Override
  public NDArray parameters(NDArray features, NDArray x, Pass pass) {
    NDArray h = pass.forward(first, x);
    for (PixelLayer layer : layers) {
      h = layer.apply(h, features, pass);
    }
    return pass.forward(output, spec.activation().apply(h));
  }

  @Override
  public Map<String, Double> scalars() {
    return Map.of("receptive_field_pixels", (double) spec.receptiveField().pixels());
  }
}
