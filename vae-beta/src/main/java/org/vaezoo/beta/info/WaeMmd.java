package org.vaezoo.beta.info;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.spec.Paper;
import org.vaezoo.core.spec.Variant;

/**
 * The Wasserstein autoencoder by maximum mean discrepancy: E[c(x, G(z))] + lambda MMD(q(z), p(z)),
 * and no rate.
 *
 * <p>The cost c is the distortion. A Gaussian likelihood of variance v has D = |x - G(z)|^2 / (2 v)
 * + a constant, so with v = 1/2 the loss is the paper's with its squared distance, up to a
 * constant, and {@code weight} is its lambda; with another v, {@code weight} is lambda / (2 v). The
 * default is the Bernoulli likelihood of this module's other variants, whose distortion in nats is
 * some times as large as the squared distance, and a weight of 100 for the paper's 10.
 *
 * <p>Where this differs from the paper: its penalty is the estimate of the squared discrepancy, as
 * here, though it is written MMD; and its encoder is deterministic or Gaussian, here it is
 * Gaussian. Since no rate holds the variances up, they fall, and the rate that is reported is
 * large.
 */
public final class WaeMmd implements Variant {

  @Override
  public String name() {
    return "wae-mmd";
  }

  @Override
  public String summary() {
    return "matches q(z) to the prior by mean discrepancy, without a rate";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Tolstikhin et al.", 2018, "Wasserstein Auto-Encoders", "equation 4 and algorithm 2");
  }

  @Override
  public String defaults() {
    return PlainModel.with(
        "{\"type\": \"beta\", \"beta\": 0}",
        "{\"type\": \"mmd\", \"weight\": 100, \"kernel\": {\"type\": \"inverse-multiquadratic\"}}");
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(PriorMatchingSpec.class, RadialKernel.class, InverseMultiquadraticKernel.class);
  }
}
