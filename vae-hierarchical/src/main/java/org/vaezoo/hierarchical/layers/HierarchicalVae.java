package org.vaezoo.hierarchical.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.model.DecodedVae;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Groupwise;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Pass;

/**
 * A model whose latents come in groups, each under a prior that depends on the groups above it:
 * rate and log-weight are sums over the groups. What is inferred and how latents are drawn is left
 * to each model.
 */
public abstract class HierarchicalVae extends DecodedVae implements Groupwise {

  /**
   * @param groups top of the hierarchy first
   * @param decoder p(x|...), of what the lowest group leads to
   * @param biasFromData whether the decoder's output bias begins at the mean training example
   */
  protected HierarchicalVae(
      List<LatentGroup> groups, Decoder decoder, Objective objective, boolean biasFromData) {
    super(groups, decoder, objective, biasFromData);
    parts().add("decoder", decoder.block());
    objective.placeIn(parts());
  }

  /** Adds parameters of the model. */
  protected final void add(String name, Block part) {
    parts().add(name, part);
  }

  /**
   * The terms of the evidence lower bound: D, the rate of each layer, and the sum of their
   * log-weights.
   *
   * @param layers top first
   * @param input of the decoder, [k * B, ...]
   */
  protected final Inference inference(
      Batch batch, List<DrawnLayer> layers, NDArray input, Pass pass) {
    Likelihood p = decoder().likelihood(input, pass);
    NDArray distortion = p.distortion(pass.repeat(batch.x()));
    List<GroupRate> rates = layers.stream().map(DrawnLayer::rate).toList();
    Deferred logWeight = new Deferred(() -> logRatio(layers).sub(distortion));
    return new Inference(new Terms(distortion, rates, logWeight, List.of()), p);
  }

  /** log p(z_1, ..., z_L) - log q(z_1, ..., z_L|x). */
  private static NDArray logRatio(List<DrawnLayer> layers) {
    return layers.stream().map(DrawnLayer::logWeight).reduce(NDArray::add).orElseThrow();
  }
}
