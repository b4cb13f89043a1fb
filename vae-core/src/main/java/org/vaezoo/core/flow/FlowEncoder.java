package org.vaezoo.core.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.PosteriorNetwork;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.posterior.PosteriorUnderPrior;
import org.vaezoo.core.posterior.Recognition;
import org.vaezoo.core.prior.SampledPriorNetwork;

/** q(z|x) as a Gaussian that a flow transforms; both read the same features of x. */
final class FlowEncoder implements PosteriorNetwork<FlowPosterior> {

  private final ModelBlock parts = new ModelBlock();
  private final Encoder encoder;
  private final FlowNetwork flow;

  /**
   * @param encoder gives the Gaussian
   * @param flow made for the encoder's features
   */
  public FlowEncoder(Encoder encoder, FlowNetwork flow) {
    this.encoder = encoder;
    this.flow = flow;
    parts.add("gaussian", encoder.block());
    parts.add("flow", flow.block());
  }

  /**
   * An encoder with its flow, under a prior that scores what it draws.
   *
   * @param flow makes the flow of so many features
   */
  static PosteriorUnderPrior<FlowPosterior> underDraws(
      Recognition recognition,
      Function<Encoder, PriorNetwork<DiagonalGaussian>> prior,
      BiFunction<Long, InitialWeights, FlowNetwork> flow) {
    Encoder gaussian = recognition.gaussian();
    FlowNetwork network = flow.apply(gaussian.featureCount(), recognition.weights().of("flow"));
    return new PosteriorUnderPrior<>(
        new FlowEncoder(gaussian, network), new SampledPriorNetwork<>(prior.apply(gaussian)));
  }

  @Override
  public Block block() {
    return parts;
  }

  @Override
  public FlowPosterior posterior(NDArray x, Pass pass) {
    NDArray features = encoder.features(x, pass);
    return new FlowPosterior(encoder.gaussian(features, pass), flow.at(features, pass));
  }
}
