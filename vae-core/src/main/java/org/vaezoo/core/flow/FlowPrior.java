package org.vaezoo.core.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.pass.ExampleNoise;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.prior.StandardNormal;

/**
 * The prior of latents that flows map to a standard normal. Its density at any z takes one pass
 * through the flows; a draw inverts them unit by unit. The flows are masked autoregressive ones
 * (Papamakarios et al. 2017), as in the prior of Chen et al., "Variational lossy autoencoder"
 * (2017), section 3.2.
 */
public final class FlowPrior implements Prior<DiagonalGaussian> {

  private static final int DRAWS = 1000;

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

  /**
   * By {@value #DRAWS} draws, always the same ones: the flows know no moments of what they make.
   * The standard error of a variance is 4 % where the draws are near to normal.
   */
  @Override
  public UnitScale scale(NDArray like) {
    Noise same =
        new ExampleNoise(
            like.getManager(), like.getDataType(), 0, IntStream.range(0, DRAWS).toArray(), 0, 1);
    NDArray drawn = new FlowPrior(DRAWS, eventShape().get(0), flows).sample(same);
    NDArray mean = drawn.mean(new int[] {0}, true);
    NDArray variance = drawn.sub(mean).square().mean(new int[] {0}, true);
    return UnitScale.of(mean, variance, "mean and variance of " + DRAWS + " draws of the prior");
  }

  /** log p(z) = log N(epsilon; 0, I) + log |det d epsilon / dz|. */
  @Override
  public NDArray logProb(NDArray z) {
    Flowed epsilon = toNoise.apply(z);
    return noise.logProb(epsilon.z()).add(epsilon.logDeterminant());
  }
}
