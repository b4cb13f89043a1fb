package org.vaezoo.core.dist;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.pass.Noise;

/**
 * The prior of latents that flows map to a standard normal. Its density at any z takes one pass
 * through the flows; a draw inverts them unit by unit. The flows are masked autoregressive ones
 * (Papamakarios et al. 2017), as in the prior of Chen et al., "Variational lossy autoencoder"
 * (2017), section 3.2.
 */
public final class FlowPrior implements Prior<DiagonalGaussian> {

  private final StandardNormal noise;
  private final List<MaskedAutoregressiveFlow> flows;
  private final Flows toNoise;

  /**
   * @param rows B
   * @param units U
   * @param flows from latents to noise, in this order
   */
  public FlowPrior(long rows, long units, List<MaskedAutoregressiveFlow> flows) {
    this.noise = new StandardNormal(rows, units);
    this.flows = List.copyOf(flows);
    this.toNoise = new Flows(flows);
  }

  @Override
  public Shape batchShape() {
    return noise.batchShape();
  }

  @Override
  public Shape eventShape() {
    return noise.eventShape();
  }

  @Override
  public NDArray sample(Noise source) {
    NDArray z = noise.sample(source);
    for (int step = flows.size() - 1; step >= 0; step--) {
      z = flows.get(step).invert(z);
    }
    return z;
  }

  /** log p(z) = log N(epsilon; 0, I) + log |det d epsilon / dz|. */
  @Override
  public NDArray logProb(NDArray z) {
    Flowed epsilon = toNoise.apply(z);
    return noise.logProb(epsilon.z()).add(epsilon.logDeterminant());
  }
}
