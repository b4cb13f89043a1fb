package org.vaezoo.core.net;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
 *
 * @param channels channels of each level
 * @param strides by how much each level shrinks height and width; a single one holds for all levels
 * @param kernel height and width of every kernel, odd
 * @param hidden units of each dense layer between the smallest grid and the latents
 * @param activation after each layer but the decoder's last
 * @param initialization of the weights
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
    @Doc("Nonlinearity after each layer.") @Default("\"relu\"") Activation activation,
    @Doc("How the weights begin.") @Default("{\"type\": \"glorot-uniform\"}")
        Initialization initialization)
    implements NetworkSpec {

  public ConvSpec {
    channels = List.copyOf(channels);
    strides = List.copyOf(strides);
    hidden = List.copyOf(hidden);
  }

  @Override
  public Body encoder(Shape input, InitialWeights weights) {
    Chain layers = new Chain(input);
    addLevels(layers, weights);
    layers.reshape(new Shape(layers.shape().size()));
    for (int i = 0; i < hidden.size(); i++) {
      dense(layers, "hidden" + i, hidden.get(i), weights);
    }
    return new Body(layers, layers.shape().size());
  }

  @Override
  public OutputBody decoder(long units, Shape output, InitialWeights weights) {
    Chain layers = new Chain(new Shape(units));
    for (int i = hidden.size() - 1; i >= 0; i--) {
      dense(layers, "hidden" + i, hidden.get(i), weights);
    }
    Shape grid = smallestGrid(output);
    dense(layers, "grid", grid.size(), weights);
    layers.reshape(grid);
    return addDecoderLevels(layers, output, weights);
  }

  /** Latents of a grid need levels alone; dense layers would mix the places. */
  @Override
  public Optional<GridLayers> onGrid(Shape image) {
    return hidden.isEmpty() ? Optional.of(new ConvGrid(this, image)) : Optional.empty();
  }

  /** The levels of an encoder, from an image to the smallest grid. */
  void addLevels(Chain layers, InitialWeights weights) {
    for (int level = 0; level < channels.size(); level++) {
      convolution(layers, "level" + level, channels.get(level), stride(level), weights);
      layers.map(activation::apply);
    }
  }

  /** The levels of a decoder, from the smallest grid to the parameters of a likelihood. */
  OutputBody addDecoderLevels(Chain layers, Shape output, InitialWeights weights) {
    for (int level = channels.size() - 1; level >= 0; level--) {
      upsample(layers, level, weights);
    }
    Conv2d last = convolution(layers, "output", Math.toIntExact(output.get(0)), 1, weights);
    return new OutputBody(layers, Layers.parameter(last, "bias"));
  }

  /** A convolution that keeps the grid, and its nonlinearity. */
  void addConvolution(Chain layers, String name, int filters, InitialWeights weights) {
    convolution(layers, name, filters, 1, weights);
    layers.map(activation::apply);
  }

  @Override
  public boolean readsGrid() {
    return true;
  }

  @Override
  public void check(Shape example, String pointer, Problems problems) {
    if (channels.isEmpty()) {
      problems.add(pointer + "/channels", "expected at least one level, found none");
      return;
    }
    if (kernel % 2 == 0) {
      problems.add(pointer + "/kernel", "expected an odd number, found " + kernel);
    }
    if (strides.size() != 1 && strides.size() != channels.size()) {
      problems.add(
          pointer + "/strides",
          "expected one stride, or one for each of the "
              + channels.size()
              + " levels, found "
              + strides.size());
      return;
    }
    if (example.dimension() != 3) {
      problems.add(
          pointer,
          "convolutions need images of shape (channels, height, width), but an example has shape "
              + example
              + "; type 'mlp' fits");
      return;
    }
    Grid.of(example).check(levelStrides(), pointer + "/strides", problems);
  }

  /** The smallest level of an image, [C, H, W]. */
  Shape smallestGrid(Shape image) {
    int shrink = levelStrides().stream().reduce(1, Math::multiplyExact);
    int deepest = channels.get(channels.size() - 1);
    return new Shape(deepest, image.get(1) / shrink, image.get(2) / shrink);
  }

  private void upsample(Chain layers, int level, InitialWeights weights) {
    int factor = stride(level);
    int next = channels.get(Math.max(level - 1, 0));
    convolution(layers, "level" + level, factor * factor * next, 1, weights);
    Shape small = layers.shape();
    layers.map(
        new DepthToSpace(factor)::apply,
        new Shape(next, factor * small.get(1), factor * small.get(2)));
    layers.map(activation::apply);
  }

  private Conv2d convolution(
      Chain layers, String name, int filters, int stride, InitialWeights weights) {
    return layers.layer(
        name, Layers.convolution(filters, kernel, stride, initialization, weights.of(name)));
  }

  private void dense(Chain layers, String name, long units, InitialWeights weights) {
    layers.layer(name, Layers.linear(units, initialization, weights.of(name)));
    layers.map(activation::apply);
  }

  private int stride(int level) {
    return strides.size() == 1 ? strides.get(0) : strides.get(level);
  }

  private List<Integer> levelStrides() {
    return IntStream.range(0, channels.size()).mapToObj(this::stride).toList();
  }
}
