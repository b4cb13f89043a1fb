package org.vaezoo.core.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Numbers;

/**
 * One step of a masked autoregressive flow, from latents to noise: epsilon = (z - m) exp(-s / 2),
 * where m and s of a unit depend on the units before it. Papamakarios, Pavlakou and Murray, "Masked
 * autoregressive flow for density estimation" (2017), section 3.1: each unit is a Gaussian given
 * those before it. Here s is the log-variance, not the log of the standard deviation, and is kept
 * within {@link DiagonalGaussian#bounded}.
 *
 * @param network gives m and s
 */
public record MaskedAutoregressiveFlow(Autoregression network) implements Flow {

  @Override
  public Flowed apply(NDArray z) {
    Autoregression.Outputs outputs = network.of(z);
    NDArray logScale = logScale(outputs);
    NDArray noise = z.sub(outputs.m()).mul(logScale.neg().exp());
    return new Flowed(noise, logScale.sum(new int[] {1}).neg());
  }

  /**
   * The latents that the flow maps to the noise: unit by unit, since a unit needs those before it.
   *
   * @param noise [B, U]
   * @return z, [B, U]
   */
  public NDArray invert(NDArray noise) {
    DataType type = noise.getDataType();
    NDArray rank = network.rank(type);
    NDArray z = noise.getManager().zeros(noise.getShape(), type);
    for (int place = 1; place <= noise.getShape().get(1); place++) {
      Autoregression.Outputs outputs = network.of(z);
      NDArray right = logScale(outputs).exp().mul(noise).add(outputs.m());
      z = right.mul(Detached.as(rank.lte(place), type));
    }
    return z;
  }

  private static NDArray logScale(Autoregression.Outputs outputs) {
    return Numbers.times(DiagonalGaussian.bounded(outputs.s()), 0.5);
  }
}
