package org.vaezoo.core.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;

/**
 * Masked convolutions from features of a grid to numbers that, at each place, are a function of the
 * places before it in row-major order alone: van den Oord, Kalchbrenner and Kavukcuoglu, "Pixel
 * recurrent neural networks" (2016), section 3.5. [B, in, H, W] to [B, out, H, W].
 *
 * <p>A first layer with mask A, then residual layers h + W * f(K * f(h)) with mask B, then a
 * nonlinearity and a 1 x 1 convolution. Without the gates and the second stack of van den Oord et
 * al., "Conditional image generation with PixelCNN decoders" (2016), so that it has a blind spot to
 * the right above a place.
 */
public final class PixelStack extends NamedBlock {

  private record Layer(MaskedConvolution masked, Conv2d mix) {}

  private final Activation activation;
  private final long outputs;
  private final MaskedConvolution first;
  private final List<Layer> layers = new ArrayList<>();
  private final Conv2d output;

  /**
   * @param input shape of the features of one example, [in, H, W]
   * @param channels channels of every layer
   * @param depth number of residual layers
   * @param kernel height and width of the masked kernels, odd
   * @param outputs numbers at each place
   */
  public PixelStack(
      Shape input,
      int channels,
      int depth,
      int kernel,
      int outputs,
      Activation activation,
      Initialization scheme,
      InitialWeights weights) {
    this.activation = activation;
    this.outputs = outputs;
    Shape hidden = new Shape(1, channels).addAll(input.slice(1));
    first =
        place(
            "first",
            new MaskedConvolution(Mask.A, channels, kernel, scheme, weights.of("first")),
            new Shape(1).addAll(input));
    for (int i = 0; i < depth; i++) {
      String masked = "masked" + i;
      String mix = "mix" + i;
      layers.add(
          new Layer(
              place(
                  masked,
                  new MaskedConvolution(Mask.B, channels, kernel, scheme, weights.of(masked)),
                  hidden),
              place(mix, Layers.convolution(channels, 1, 1, scheme, weights.of(mix)), hidden)));
    }
    output =
        place("output", Layers.convolution(outputs, 1, 1, scheme, weights.of("output")), hidden);
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameterStore,
      NDList inputs,
      boolean training,
      PairList<String, Object> params) {
    NDArray h = run(first, inputs.singletonOrThrow(), parameterStore, training);
    for (Layer layer : layers) {
      NDArray earlier = run(layer.masked(), activation.apply(h), parameterStore, training);
      h = h.add(run(layer.mix(), activation.apply(earlier), parameterStore, training));
    }
    return new NDList(run(output, activation.apply(h), parameterStore, training));
  }

  private static NDArray run(Block layer, NDArray x, ParameterStore parameters, boolean training) {
    return layer.forward(parameters, new NDList(x), training).singletonOrThrow();
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputShapes) {
    Shape input = inputShapes[0];
    return new Shape[] {new Shape(input.get(0), outputs).addAll(input.slice(2))};
  }
}
