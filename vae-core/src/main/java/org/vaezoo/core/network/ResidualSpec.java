package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Needs;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Residual blocks: the layers of {@link ConvSpec}, with blocks at the grid of each level, after its
 * strided convolution in an encoder and before its upsampling in a decoder.
 *
 * <p>A block is activation(x + f(x)), where f is two convolutions with an activation between: He,
 * Zhang, Ren and Sun, "Deep residual learning for image recognition" (2016), figure 2. Without the
 * skip connection it is activation(f(x)), the paper's plain network of the same depth. Unlike there
 * a level changes its size by a convolution of its own, so that every block keeps its shape.
 */
@PartType("residual")
@Doc("Strided convolutions with residual blocks (He et al. 2016); in a decoder their mirror image.")
public record ResidualSpec(
    @Range(min = 1, max = 1 << 12) @Doc("Channels of each level, from the image inwards.")
        List<Integer> channels,
    @Range(min = 1, max = 64)
        @Doc("By how much each level shrinks height and width; a single one holds for all levels.")
        @Default("[2]")
        List<Integer> strides,
    @Range(min = 1, max = 1 << 10) @Doc("Residual blocks of each level.") @Default("1") int blocks,
    @Doc("Whether a block adds its input.") @Default("true") boolean skip,
    @Range(min = 1, max = 63) @Doc("Height and width of every kernel, odd.") @Default("3")
        int kernel,
    @Range(min = 1, max = 1 << 20)
        @Doc("Units of each dense layer between the smallest grid and the latents.")
        @Default("[]")
        List<Integer> hidden,
    @Doc("Nonlinearity after each layer but the decoder's last.") @Default("\"relu\"")
        Activation activation,
    @Doc("How the weights begin.") @Default("{\"type\": \"he-normal\"}")
        Initialization initialization,
    @Doc("What normalises each layer before its nonlinearity.") @Default("\"batch\"")
        Normalization normalization)
    implements NetworkSpec {

  public ResidualSpec {
    channels = List.copyOf(channels);
    strides = List.copyOf(strides);
    hidden = List.copyOf(hidden);
  }

  @Override
  public Body encoder(Shape input, InitialWeights weights) {
    return levels().encoder(input, weights);
  }

  @Override
  public OutputBody decoder(long units, Shape output, InitialWeights weights) {
    return levels().decoder(units, output, weights);
  }

  @Override
  public void check(Shape example, String pointer, Problems problems) {
    levels().check(example, pointer, problems);
  }

  private ConvolutionLevels levels() {
    return new ConvolutionLevels(channels, strides, kernel, hidden, style(), this::addBlocks);
  }

  private LayerStyle style() {
    return new LayerStyle(activation, normalization, initialization);
  }

  private void addBlocks(Chain layers, String level, InitialWeights weights) {
    for (int i = 0; i < blocks; i++) {
      String name = level + "Block" + i;
      Shape shape = layers.shape();
      Chain change = change(shape, weights.of(name));
      layers.layer(name, skip ? new ResidualLayer(shape, change) : change);
      layers.map(activation::apply);
    }
  }

  /** f. */
  private Chain change(Shape shape, InitialWeights weights) {
    Chain layers = new Chain(shape);
    style().convolution(layers, "first", shape.get(0), kernel, 1, weights);
    style().filter(layers, "second", shape.get(0), kernel, 1, weights);
    style().normalize(layers, "second");
    return layers;
  }

  @Override
  public List<Need> needs() {
    return List.of(Needs.PLACES);
  }
}
