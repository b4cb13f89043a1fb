package org.vaezoo.core.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/**
 * One step of an inverse autoregressive flow: z becomes sigma z + (1 - sigma) m with sigma =
 * sigmoid(s), where m and s of a unit depend on the units before it. Kingma et al., "Improving
 * variational inference with inverse autoregressive flow" (2016), algorithm 1, equations 13 and 14.
 *
 * @param network gives m and s
 */
record InverseAutoregressiveFlow(Autoregression network) implements Flow {

  /** The derivative is triangular with sigma on its diagonal; log sigma = -softplus(-s). */
  @Override
  public Flowed apply(NDArray z) {
    Autoregression.Outputs outputs = network.of(z);
    NDArray sigma = Activation.sigmoid(outputs.s());
    NDArray kept = sigma.mul(z);
    NDArray moved = sigma.neg().add(1).mul(outputs.m());
    NDArray logSigma = Activation.softPlus(outputs.s().neg()).neg();
    return new Flowed(kept.add(moved), logSigma.sum(new int[] {1}));
  }
}
