package org.vaezoo.measures.samples;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.distribution.LogSumExp;
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
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Pass;

/**
 * p(y|x): layers that end in features, then a logit for each class; trained by cross-entropy over
 * the examples whose label is known.
 */
final class ClassifierNetwork implements Trainable {

  private static final int[] CLASS_AXIS = {1};

  private final ModelBlock parts = new ModelBlock();
  private final Block body;
  private final Block head;
  private final int classes;

  /**
   * @param hidden units of each layer; the last ones are the features
   * @param example shape of one example
   * @param classes C
   */
  ClassifierNetwork(List<Integer> hidden, Shape example, int classes, InitialWeights weights) {
    Body layers =
        new MlpSpec(hidden, Activation.RELU, new GlorotUniform())
            .encoder(example, weights.of("body"));
    MlpSpec last = new MlpSpec(List.of(), Activation.IDENTITY, new GlorotUniform());
    this.classes = classes;
    this.body = parts.add("body", layers.block(), new Shape(1).addAll(example));
    this.head =
        parts.add(
            "head",
            last.decoder(layers.features(), new Shape(classes), weights.of("head")).block(),
            new Shape(1, layers.features()));
  }

  @Override
  public Block block() {
    return parts;
  }

  /** The output of the last layer before the logits, [B, F]. */
  NDArray features(NDArray x, Pass pass) {
    return pass.forward(body, x);
  }

  /** log p(y|x) in nats from the features, [B, C]. */
  NDArray logProbabilities(NDArray features, Pass pass) {
    NDArray logits = pass.forward(head, features);
    return logits.sub(LogSumExp.of(logits, 1));
  }

  /** The mean over the batch of -log p(y|x), zero where the label is not known. */
  @Override
  public Step step(Batch batch, Pass pass, Coefficients now) {
    NDArray logProbabilities = logProbabilities(features(batch.x(), pass), pass);
    NDArray labels = Detached.like(batch.x(), batch.label().orElseThrow());
    NDArray all = labels.getManager().arange(0, classes, 1, labels.getDataType());
    NDArray y = Detached.like(labels, labels.expandDims(1).eq(all.reshape(1, classes)));
    NDArray loss = y.mul(logProbabilities).sum(CLASS_AXIS).mean().neg();
    return new Step(List.of(Loss.minimize(loss)), List.of(), Map.of("cross_entropy_nats", loss));
  }
}
