package org.vaezoo.core.pixel;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Needs;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.DecoderSpec;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.network.OutputBody;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Unit;

/**
 * A decoder that predicts each pixel from the latents and the pixels before it: the PixelCNN
 * decoder of Gulrajani et al., "PixelVAE: a latent variable model for natural images" (2017),
 * section 3.1, and of Chen et al., "Variational lossy autoencoder" (2017), section 3.1, where the
 * receptive field decides what is left to the latents. Layers and kernel set it ({@link
 * ReceptiveField}).
 */
@PartType("pixelcnn")
@Doc("Masked convolutions: each pixel given the latents and the pixels before it.")
public record PixelCnnSpec(
    @Range(min = 1, max = 64) @Doc("Residual layers after the first masked convolution.")
        int layers,
    @Range(min = 3, max = 63) @Doc("Height and width of every masked kernel, odd.") @Default("3")
        int kernel,
    @Range(min = 1, max = 1 << 12) @Doc("Channels of every masked convolution.") int channels,
    @Range(min = 1, max = 1 << 12) @Doc("Number of image-sized maps that the latents become.")
        int maps,
    @Doc("Layers from the latents to the maps.") NetworkSpec features,
    @Doc("Nonlinearity before and within each layer.") @Default("\"relu\"") Activation activation,
    @Doc("How the weights begin.") @Default("{\"type\": \"glorot-uniform\"}")
        Initialization initialization)
    implements DecoderSpec {

  /** How much of x its layers see. */
  public static final Column RECEPTIVE_FIELD =
      Column.number(
          "receptive_field_pixels",
          Unit.COUNT,
          "width of the pixels around its own that an autoregressive decoder sees of x");

  /** Which earlier pixels a pixel's prediction can see. */
  public ReceptiveField receptiveField() {
    return new ReceptiveField(1 + layers, kernel);
  }

  PixelLayout layout() {
    return new PixelLayout(channels, layers, kernel, activation, initialization);
  }

  @Override
  public OutputBody decoder(long units, Shape output, InitialWeights weights) {
    Shape image = new Shape(maps).addAll(output.slice(1));
    OutputBody latent = features.decoder(units, image, weights.of("features"));
    PixelCnn pixels = new PixelCnn(this, output, weights.of("pixels"));
    return new OutputBody(latent.block(), pixels.bias(), Optional.of(pixels));
  }

  @Override
  public void check(Shape example, String pointer, Problems problems) {
    if (kernel % 2 == 0) {
      problems.add(pointer + "/kernel", "expected an odd number, found " + kernel);
    }
    if (example.dimension() != 3 || example.get(0) != 1) {
      problems.add(
          pointer,
          "masked convolutions need images of one channel, (1, height, width), but an example has"
              + " shape "
              + example);
      return;
    }
    features.check(example, pointer + "/features", problems);
  }

  /** No mean: p(x|z) is a product of conditionals, each of which reads what comes before it. */
  @Override
  public Set<Feature> gives() {
    return Ordered.set();
  }

  @Override
  public List<Need> needs() {
    return List.of(Needs.PLACES, Needs.PROBABILITIES);
  }
}
