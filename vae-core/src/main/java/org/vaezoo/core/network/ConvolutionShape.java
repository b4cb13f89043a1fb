package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.util.Pair;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sizes of a convolution of square kernels.
 *
 * @param inputs channels of the input
 * @param outputs channels of the output
 * @param kernel height and width of the kernel
 * @param stride by how much height and width shrink
 * @param padding zeros on each side
 * @param height of the input
 * @param width of the input
 */
public record ConvolutionShape(
    long inputs, long outputs, int kernel, int stride, int padding, long height, long width) {

  /** A block that is a convolution. */
  interface Convolving {
    /** Its sizes, once it is initialised. */
    ConvolutionShape shape();
  }

  static ConvolutionShape of(Shape input, long outputs, int kernel, ConvolutionRoute route) {
    return new ConvolutionShape(
        input.get(1), outputs, kernel, route.stride(), route.padding(), input.get(2), input.get(3));
  }

  /** The different convolutions of an initialised block. */
  public static List<ConvolutionShape> of(Block block) {
    Set<ConvolutionShape> found = new LinkedHashSet<>();
    collect(block, found);
    return List.copyOf(found);
  }

  private static void collect(Block block, Set<ConvolutionShape> found) {
    if (block instanceof Convolving convolving) {
      found.add(convolving.shape());
    }
    for (Pair<String, Block> child : block.getChildren()) {
      collect(child.getValue(), found);
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "convolution %d -> %d, %d x %d, stride %d, padding %d, of %d x %d",
        inputs,
        outputs,
        kernel,
        kernel,
        stride,
        padding,
        height,
        width);
  }
}
