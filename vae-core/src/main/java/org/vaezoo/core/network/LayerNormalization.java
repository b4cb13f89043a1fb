package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.Pass;

/**
 * Layer normalisation: Ba, Kiros and Hinton, "Layer normalization" (2016), equation 3. Mean and
 * variance are those of all units of one example, over channels, height and width of an image, in
 * training and evaluation alike. The learned scale and shift of an image are one a channel.
 */
final class LayerNormalization extends Normalized {

  private final int[] axes;

  /**
   * @param example shape of one example, [U] or [C, H, W]
   */
  LayerNormalization(Shape example) {
    super(example);
    axes = IntStream.rangeClosed(1, example.dimension()).toArray();
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameterStore,
      NDList inputs,
      boolean training,
      PairList<String, Object> params) {
    NDArray x = inputs.singletonOrThrow();
    NDArray centered = x.sub(mean(x, axes));
    NDArray variance = mean(centered.square(), axes);
    return new NDList(scaled(centered, variance, Pass.running(params)));
  }
}
