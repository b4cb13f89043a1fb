package org.vaezoo.core.probe;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.network.ConvolutionRoute;
import org.vaezoo.core.network.ConvolutionShape;

/**
 * An operation to be looked at.
 *
 * @param name with its sizes and settings
 * @param inputs arrays that it is given
 * @param computation of the inputs
 */
public record Probed(String name, List<Given> inputs, Computation computation) {

  /** Examples of a probed batch: few enough for a second; what is wrong is wrong at every size. */
  private static final int BATCH = 2;

  public Probed {
    inputs = List.copyOf(inputs);
  }

  /** What is computed. */
  @FunctionalInterface
  public interface Computation {
    /**
     * Computes.
     *
     * @param manager owner of constants that are made
     * @param type of the differentiable inputs
     */
    NDList of(NDManager manager, DataType type, List<NDArray> inputs);
  }

  /** All that is looked at of it, in words; two probes with the same words are the same. */
  String words() {
    return inputs.stream()
        .map(it -> it.sizes() + " " + it.numbers() + (it.moved() ? " moved" : ""))
        .collect(Collectors.joining(", ", name + " [", "]"));
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
            Given.normal(BATCH, shape.inputs(), shape.height(), shape.width()),
            Given.normal(shape.outputs(), shape.inputs(), shape.kernel(), shape.kernel()),
            Given.normal(shape.outputs())),
        (manager, type, arrays) -> new NDList(way.apply(arrays)));
  }

  /**
   * An operation of a recorded step.
   *
   * @param inputs arrays in the order of {@link Operation}
   * @param settings of its method, in order, for a type of number
   */
  static Probed operation(
      Operation operation, List<Given> inputs, Function<DataType, List<Object>> settings) {
    return new Probed(
        named(operation, inputs, settings.apply(DataType.FLOAT32)),
        inputs,
        (manager, type, arrays) -> operation.apply(manager, arrays, settings.apply(type)));
  }

  private static String named(Operation operation, List<Given> inputs, List<Object> settings) {
    String sizes = inputs.stream().map(Given::sizes).collect(Collectors.joining(" and "));
    String texts = settings.stream().map(Probed::text).collect(Collectors.joining(", "));
    return operation.label()
        + (sizes.isEmpty() ? "" : " of " + sizes)
        + (texts.isEmpty() ? "" : " (" + texts + ")");
  }

  private static String text(Object setting) {
    return setting instanceof Buffer numbers
        ? numbers.remaining() + " numbers"
        : setting.toString();
  }
}
