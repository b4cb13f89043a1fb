package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import org.vaezoo.core.distribution.FlowPosterior;
import org.vaezoo.core.pass.Pass;

/** q(z|x) as a Gaussian that a flow transforms; both read the same features of x. */
public final class FlowEncoder implements PosteriorNetwork<FlowPosterior> {

  private final Parts parts = new Parts();
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
