package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.vaezoo.core.settings.Problems;

/**
 * Convolutions in levels, from the image inwards, and their mirror image: what {@link ConvSpec} and
 * {@link ResidualSpec} describe.
 *
 * @param channels channels of each level
 * @param strides by how much each level shrinks height and width; a single one holds for all levels
 * @param kernel height and width of every kernel, odd
 * @param hidden units of each dense layer between the smallest grid and the latents
 * @param style of every layer
 * @param blocks what stands at the grid of each level
 */
record ConvolutionLevels(
    List<Integer> channels,
    List<Integer> strides,
    int kernel,
    List<Integer> hidden,
    LayerStyle style,
    Blocks blocks) {

  /** Layers that keep the shape. */
  interface Blocks {
    /** Adds the blocks of a level. */
    void add(Chain layers, String level, InitialWeights weights);
  }

  Body encoder(Shape input, InitialWeights weights) {
    Chain layers = new Chain(input);
    down(layers, weights);
    layers.reshape(new Shape(layers.shape().size()));
    for (int i = 0; i < hidden.size(); i++) {
      style.dense(layers, "hidden" + i, hidden.get(i), weights);
    }
    return new Body(layers, layers.shape().size());
  }

  /** Adds the levels from an image to the smallest grid. */
  void down(Chain layers, InitialWeights weights) {
    for (int level = 0; level < channels.size(); level++) {
      String name = "level" + level;
      style.convolution(layers, name, channels.get(level), kernel, stride(level), weights);
      blocks.add(layers, name, weights);
    }
  }

  OutputBody decoder(long units, Shape output, InitialWeights weights) {
    Chain layers = new Chain(new Shape(units));
    for (int i = hidden.size() - 1; i >= 0; i--) {
      style.dense(layers, "hidden" + i, hidden.get(i), weights);
    }
    Shape grid = smallestGrid(output);
    style.dense(layers, "grid", grid.size(), weights);
    layers.reshape(grid);
    return up(layers, output, weights);
  }

  /** Adds the levels from the smallest grid to the parameters of a likelihood. */
  OutputBody up(Chain layers, Shape output, InitialWeights weights) {
    for (int level = channels.size() - 1; level >= 0; level--) {
      blocks.add(layers, "level" + level, weights);
      upsample(layers, level, weights);
    }
    Convolution last =
        layers.layer(
            "output",
            Layers.convolution(
                output.get(0), kernel, 1, style.initialization(), weights.of("output")));
    return new OutputBody(layers, Layers.bias(last));
  }

  private void upsample(Chain layers, int level, InitialWeights weights) {
    String name = "level" + level;
    int factor = stride(level);
    int next = channels.get(Math.max(level - 1, 0));
    style.filter(layers, name, (long) factor * factor * next, kernel, 1, weights);
    Shape small = layers.shape();
    layers.map(
        new DepthToSpace(factor)::apply,
        new Shape(next, factor * small.get(1), factor * small.get(2)));
    style.finish(layers, name);
  }

  /** The smallest level of an image, [C, H, W]. */
  Shape smallestGrid(Shape image) {
    int shrink = levelStrides().stream().reduce(1, Math::multiplyExact);
    int deepest = channels.get(channels.size() - 1);
    return new Shape(deepest, image.get(1) / shrink, image.get(2) / shrink);
  }

  /** Notes what does not fit an example of this shape. */
  void check(Shape example, String pointer, Problems problems) {
    new LevelCheck(this).check(example, pointer, problems);
  }

  private int stride(int level) {
    return strides.size() == 1 ? strides.get(0) : strides.get(level);
  }

  List<Integer> levelStrides() {
    return IntStream.range(0, channels.size()).mapToObj(this::stride).toList();
  }
}
