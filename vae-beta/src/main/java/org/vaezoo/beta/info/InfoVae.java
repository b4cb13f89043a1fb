package org.vaezoo.beta.info;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/**
 * The InfoVAE by maximum mean discrepancy. The paper's loss, equation 6 negated, is
 *
 * <pre>D + (1 - alpha) R + (alpha + lambda - 1) MMD^2(q(z), p(z)).</pre>
 *
 * The beta objective weighs the rate, so its beta is 1 - alpha, and the weight of the regularizer
 * is alpha + lambda - 1. With alpha = 0 and lambda = 1 the loss is the plain model's. The defaults
 * are those of the paper's MMD-VAE, alpha = 1: the rate is gone, and each posterior is as sharp as
 * its draws allow. The five units and the kernel exp(-d^2 / U^2) are those of the authors' code for
 * their likelihoods of MNIST: 2.5 times 2 U is U^2.
 *
 * <p>Deviations. Lambda is 100, where that code has 7,840 (ten, on a loss divided by the 784
 * dimensions) in batches of 400 over 100,000 steps at a tenth of our learning rate: in a few
 * thousand steps so large a weight leaves nothing coded, as what it follows at first is the noise
 * of the estimate. The estimate is the unbiased one; the authors' counts each draw as its own
 * neighbour.
 *
 * <p>What it reaches: on MNIST the discrepancy falls to its noise floor, below that of the plain
 * model, with more information and a lesser distortion. The marginals of q(z) are no closer to the
 * prior in nats: so wide a kernel does not see what a relative entropy sees.
 */
public final class InfoVae implements Variant {

  @Override
  public String name() {
    return "info-vae";
  }

  @Override
  public String summary() {
    return "moves weight from the rate to the discrepancy between q(z) and the prior";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Zhao et al.",
        2017,
        "InfoVAE: Information Maximizing Variational Autoencoders",
        "equation 6");
  }

  @Override
  public String defaults() {
    return PlainModel.ofUnits(
        5,
        "{\"type\": \"beta\", \"beta\": 0}",
        "{\"type\": \"mmd\", \"weight\": 100, \"kernel\": {\"type\": \"rbf\", \"scales\": [2.5]}}");
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(PriorMatchingSpec.class, RadialKernel.class, InverseMultiquadraticKernel.class);
  }
}
