package org.vaezoo.core.probe;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vaezoo.core.net.ConvolutionRoute;
import org.vaezoo.core.net.ConvolutionShape;

/**
 * An operation to be looked at.
 *
 * @param name with its sizes
 * @param inputs shapes of the arrays that it is given, all of them differentiated
 * @param operation of one float array, or several
 */
public record Probed(String name, List<Shape> inputs, Function<List<NDArray>, NDArray> operation) {

  /** Examples of a probed batch: few enough for a second; what is wrong is wrong at every size. */
  private static final int BATCH = 2;

  public Probed {
    inputs = List.copyOf(inputs);
  }

  /** A convolution with bias, as networks compute it. */
  public static Probed convolution(ConvolutionShape shape) {
    ConvolutionRoute route = new ConvolutionRoute(shape.stride(), shape.padding());
    return convolution(
        shape, arrays -> route.apply(arrays.get(0), arrays.get(1), Optional.of(arrays.get(2))));
  }

  /**
   * A convolution with bias, computed in some way.
   *
   * @param way of x, weight and bias
   */
  static Probed convolution(ConvolutionShape shape, Function<List<NDArray>, NDArray> way) {
    return new Probed(
        shape.toString(),
        List.of(
            new Shape(BATCH, shape.inputs(), shape.height(), shape.width()),
            new Shape(shape.outputs(), shape.inputs(), shape.kernel(), shape.kernel()),
            new Shape(shape.outputs())),
        way);
  }

  /** A fully connected layer with bias. */
  static Probed linear(int rows, int inputs, int outputs) {
    return new Probed(
        "linear " + rows + " x " + inputs + " to " + outputs,
        List.of(new Shape(rows, inputs), new Shape(outputs, inputs), new Shape(outputs)),
        arrays -> Linear.linear(arrays.get(0), arrays.get(1), arrays.get(2)).singletonOrThrow());
  }

  /** A matrix product. */
  static Probed product(int rows, int inner, int columns) {
    return new Probed(
        "matMul " + rows + " x " + inner + " x " + columns,
        List.of(new Shape(rows, inner), new Shape(inner, columns)),
        arrays -> arrays.get(0).matMul(arrays.get(1)));
  }

  /** Layers and products of even and odd sizes. */
  static List<Probed> products() {
    return List.of(
        linear(64, 784, 200),
        linear(100, 200, 64),
        linear(7, 13, 5),
        linear(1, 33, 17),
        product(65, 31, 19),
        product(128, 64, 10));
  }

  /** Channels joined, cut and summed: the operations around a convolution. */
  static Probed joined() {
    return new Probed(
        "concat, split and sum",
        List.of(new Shape(2, 5, 3, 3), new Shape(2, 11, 3, 3)),
        arrays -> {
          NDList parts = arrays.get(0).concat(arrays.get(1), 1).split(new long[] {7}, 1);
          return parts.get(0).sum(new int[] {1}).add(parts.get(1).square().mean(new int[] {1}));
        });
  }
}
