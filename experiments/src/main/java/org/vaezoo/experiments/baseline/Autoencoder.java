package org.vaezoo.experiments.baseline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.Body;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * The deterministic autoencoder: Hinton and Salakhutdinov, "Reducing the dimensionality of data
 * with neural networks" (2006), trained at once by the squared error, without pretraining. As a
 * posterior its code is a {@link org.vaezoo.core.posterior.Point}, which has a finite rate under no
 * prior with a density, so it has neither rate nor bound.
 */
final class Autoencoder implements Trainable, EncoderDecoder {

  private final ModelBlock parts = new ModelBlock();
  private final Block encoder;
  private final Block head;
  private final Block decoder;

  /**
   * @param hidden units of each hidden layer, inwards; outwards they come in reverse
   * @param example shape of one example
   * @param units U
   */
  Autoencoder(List<Integer> hidden, Shape example, int units, InitialWeights weights) {
    Body layers = layers(hidden).encoder(example, weights.of("encoder"));
    this.encoder = parts.add("encoder", layers.block(), new Shape(1).addAll(example));
    this.head =
        parts.add(
            "head",
            layers(List.of())
                .decoder(layers.features(), new Shape(units), weights.of("head"))
                .block(),
            new Shape(1, layers.features()));
    this.decoder =
        parts.add(
            "decoder",
            layers(Reversed.of(hidden)).decoder(units, example, weights.of("decoder")).block(),
            new Shape(1, units));
  }

  private static MlpSpec layers(List<Integer> hidden) {
    return new MlpSpec(hidden, Activation.RELU, new GlorotUniform());
  }

  @Override
  public Block block() {
    return parts;
  }

  @Override
  public NDArray code(NDArray x, Pass pass) {
    return pass.forward(head, pass.forward(encoder, x));
  }

  @Override
  public NDArray reconstruction(NDArray z, Pass pass) {
    return pass.forward(decoder, z);
  }

  /** The squared error of an example, summed over its dimensions, on average over the batch. */
  @Override
  public Step step(Batch batch, Pass pass, Coefficients now) {
    NDArray x = batch.x();
    NDArray error = x.sub(reconstruction(code(x, pass), pass)).square();
    NDArray loss = error.reshape(new Shape(batch.size(), -1)).sum(new int[] {1}).mean();
    return new Step(
        List.of(Loss.minimize(loss)),
        List.of(),
        Map.of(CoderJudge.SQUARED_ERROR.mean().name(), loss));
  }
}
