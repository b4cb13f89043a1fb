package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.Optional;

/**
 * What convolutions have in common: padded by (kernel - 1) / 2 on each side, [B, in, H, W] to [B,
 * channels, H / stride, W / stride]. The parameters are {@code weight}, [channels, in, kernel,
 * kernel], and where there is one {@code bias}, [channels].
 */
public abstract class ConvolutionBlock extends AbstractBlock
    implements ConvolutionShape.Convolving {

  private final long channels;
  private final int kernel;
  private final ConvolutionRoute route;
  private final Parameter weight;
  private final Optional<Parameter> bias;
  private ConvolutionShape shape;

  /**
   * @param channels channels of the output
   * @param kernel height and width of the kernel, odd
   * @param stride a divisor of H and W
   */
  public ConvolutionBlock(long channels, int kernel, int stride, boolean bias) {
    this.channels = channels;
    this.kernel = kernel;
    this.route = new ConvolutionRoute(stride, (kernel - 1) / 2);
    this.weight = addParameter(parameter("weight", Parameter.Type.WEIGHT));
    this.bias =
        bias ? Optional.of(addParameter(parameter("bias", Parameter.Type.BIAS))) : Optional.empty();
  }

  private static Parameter parameter(String name, Parameter.Type type) {
    return Parameter.builder().setName(name).setType(type).build();
  }

  /** What the inputs are multiplied by, of the weights. */
  protected abstract NDArray taps(NDArray weights);

  @Override
  public ConvolutionShape shape() {
    return shape;
  }

  @Override
  protected void prepare(Shape[] inputShapes) {
    Shape input = inputShapes[0];
    shape = ConvolutionShape.of(input, channels, kernel, route);
    weight.setShape(new Shape(channels, input.get(1), kernel, kernel));
    bias.ifPresent(offset -> offset.setShape(new Shape(channels)));
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameterStore,
      NDList inputs,
      boolean training,
      PairList<String, Object> params) {
    NDArray x = inputs.singletonOrThrow();
    NDArray weights = parameterStore.getValue(weight, x.getDevice(), training);
    Optional<NDArray> offset = bias.map(b -> parameterStore.getValue(b, x.getDevice(), training));
    return new NDList(route.apply(x, taps(weights), offset));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputShapes) {
    Shape input = inputShapes[0];
    return new Shape[] {
      new Shape(input.get(0), channels, shrunk(input.get(2)), shrunk(input.get(3)))
    };
  }

  private long shrunk(long size) {
    return (size + 2L * route.padding() - kernel) / route.stride() + 1;
  }
}
