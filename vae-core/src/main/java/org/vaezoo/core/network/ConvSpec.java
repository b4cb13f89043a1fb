package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Needs;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Convolutions. Written from the image inwards, so that the same spec serves both sides: an encoder
 * runs it as it stands, a decoder runs its mirror image.
 *
 * <p>An encoder has one strided convolution a level, then its dense layers. A decoder has the dense
 * layers in reverse order, one more to the smallest grid, then for each level, smallest first, a
 * convolution to r * r * C channels and {@link DepthToSpace} by the level's stride r, and at full
 * size a last convolution to the parameters of the likelihood. C is the next larger level's number
 * of channels, at the largest level its own.
 */
@PartType("conv")
@Doc("Strided convolutions; in a decoder their mirror image, by depth-to-space.")
public record ConvSpec(
    @Range(min = 1, max = 1 << 12) @Doc("Channels of each level, from the image inwards.")
        List<Integer> channels,
    @Range(min = 1, max = 64)
        @Doc("By how much each level shrinks height and width; a single one holds for all levels.")
        @Default("[2]")
        List<Integer> strides,
    @Range(min = 1, max = 63) @Doc("Height and width of every kernel, odd.") @Default("3")
        int kernel,
    @Range(min = 1, max = 1 << 20)
        @Doc("Units of each dense layer between the smallest grid and the latents.")
        @Default("[]")
        List<Integer> hidden,
    @Doc("Nonlinearity after each layer but the decoder's last.") @Default("\"relu\"")
        Activation activation,
    @Doc("How the weights begin.") @Default("{\"type\": \"glorot-uniform\"}")
        Initialization initialization,
    @Doc("What normalises each layer before its nonlinearity.") @Default("\"none\"")
        Normalization normalization)
    implements NetworkSpec {

  public ConvSpec {
    channels = List.copyOf(channels);
    strides = List.copyOf(strides);
    hidden = List.copyOf(hidden);
  }

  /** Without normalisation. */
  public ConvSpec(
      List<Integer> channels,
      List<Integer> strides,
      int kernel,
      List<Integer> hidden,
      Activation activation,
      Initialization initialization) {
    this(channels, strides, kernel, hidden, activation, initialization, Normalization.NONE);
  }

  @Override
  public Body encoder(Shape input, InitialWeights weights) {
    return levels().encoder(input, weights);
  }

  @Override
  public OutputBody decoder(long units, Shape output, InitialWeights weights) {
    return levels().decoder(units, output, weights);
  }

  /** Latents of a grid need levels alone; dense layers would mix the places. */
  @Override
  public Optional<GridLayers> onGrid(Shape image) {
    return hidden.isEmpty() ? Optional.of(new ConvGrid(levels(), image)) : Optional.empty();
  }

  @Override
  public boolean readsGrid() {
    return true;
  }

  @Override
  public void check(Shape example, String pointer, Problems problems) {
    levels().check(example, pointer, problems);
  }

  private ConvolutionLevels levels() {
    LayerStyle style = new LayerStyle(activation, normalization, initialization);
    return new ConvolutionLevels(
        channels, strides, kernel, hidden, style, (layers, level, weights) -> {});
  }

  @Override
  public List<Need> needs() {
    return List.of(Needs.PLACES);
  }
}
