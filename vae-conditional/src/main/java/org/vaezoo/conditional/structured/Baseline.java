package org.vaezoo.conditional.structured;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.Body;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * The deterministic net from a condition to p(x|c), without latents: the baseline of Sohn, Lee and
 * Yan (2015), section 5.1, trained by maximum likelihood.
 */
public final class Baseline {

  private final ModelBlock parts = new ModelBlock();
  private final Block body;
  private final Decoder head;

  /**
   * @param network the layers before the last
   * @param condition shape of one condition
   * @param likelihood makes p(x|c) of the last layer's output
   */
  public Baseline(
      NetworkSpec network, Shape condition, LikelihoodNetwork likelihood, InitialWeights weights) {
    Body layers = network.encoder(condition, weights.of("body"));
    body = parts.add("body", layers.block(), new Shape(1).addAll(condition));
    NetworkSpec last = new MlpSpec(List.of(), Activation.IDENTITY, new GlorotUniform());
    head = new Decoder(last, layers.features(), likelihood, weights.of("head"));
    parts.add("head", head.block());
  }

  /** Its parameters. */
  public Block block() {
    return parts;
  }

  /**
   * p(x|c).
   *
   * @param condition [B, ...]
   */
  public Likelihood at(NDArray condition, Pass pass) {
    return head.likelihood(pass.forward(body, condition), pass);
  }

  /** The mean of p(x|c), through which no gradient goes, [B, event...]. */
  public NDArray guess(NDArray condition, Pass pass) {
    return ((MeanLikelihood) at(condition, pass)).mean().stopGradient();
  }

  /** -log p(x|c) of what is to be predicted, in nats, [B]. */
  public NDArray distortion(Batch batch, Pass pass) {
    NDArray condition = batch.condition().orElseThrow();
    return MaskedLikelihood.of(at(condition, pass), batch.observed()).distortion(batch.x());
  }

  /** Begins the output bias where the mean of p(x|c) is the mean training example. */
  void beginAt(DataSource train) {
    head.beginAt(train.mean());
  }
}
