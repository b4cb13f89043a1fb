package org.vaezoo.core.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.Optional;

/**
 * A convolution whose output at a pixel depends on the pixels before it in row-major order alone,
 * or on those and itself: van den Oord, Kalchbrenner and Kavukcuoglu, "Pixel recurrent neural
 * networks" (2016), section 3.4. Stride 1, padded to keep height and width: [B, in, H, W] to [B,
 * channels, H, W].
 *
 * <p>All channels of a pixel stand at one place of the order. The paper masks the colours of a
 * pixel from each other; here an image with several channels would have them independent given the
 * pixels before.
 */
public final class MaskedConvolution extends AbstractBlock implements ConvolutionShape.Convolving {

  private final Mask mask;
  private final int channels;
  private final int kernel;
  private final ConvolutionRoute route;
  private final Parameter weight;
  private final Parameter bias;
  private ConvolutionShape shape;

  /**
   * @param channels channels of the output
   * @param kernel height and width of the kernel, odd
   * @param scheme how the weights begin; masked ones are counted as inputs, and never read
   */
  public MaskedConvolution(
      Mask mask, int channels, int kernel, Initialization scheme, InitialWeights weights) {
    if (kernel % 2 == 0) {
      throw new IllegalArgumentException("kernel: expected an odd number, found " + kernel);
    }
    this.mask = mask;
    this.channels = channels;
    this.kernel = kernel;
    this.route = new ConvolutionRoute(1, kernel / 2);
    this.weight = addParameter(parameter("weight", Parameter.Type.WEIGHT));
    this.bias = addParameter(parameter("bias", Parameter.Type.BIAS));
    Layers.begin(this, scheme, weights);
  }

  private static Parameter parameter(String name, Parameter.Type type) {
    return Parameter.builder().setName(name).setType(type).build();
  }

  @Override
  public ConvolutionShape shape() {
    return shape;
  }

  @Override
  protected void prepare(Shape[] inputShapes) {
    Shape input = inputShapes[0];
    shape = ConvolutionShape.of(input, channels, kernel, route);
    weight.setShape(new Shape(channels, input.get(1), kernel, kernel));
    bias.setShape(new Shape(channels));
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameterStore,
      NDList inputs,
      boolean training,
      PairList<String, Object> params) {
    NDArray x = inputs.singletonOrThrow();
    NDArray taps = parameterStore.getValue(weight, x.getDevice(), training);
    NDArray offset = parameterStore.getValue(bias, x.getDevice(), training);
    return new NDList(route.apply(x, taps.mul(mask.of(taps)), Optional.of(offset)));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputShapes) {
    Shape input = inputShapes[0];
    return new Shape[] {new Shape(input.get(0), channels).addAll(input.slice(2))};
  }
}
