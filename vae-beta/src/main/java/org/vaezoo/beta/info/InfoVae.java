package org.vaezoo.beta.info;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.spec.Paper;
import org.vaezoo.core.spec.Variant;

/**
 * The InfoVAE by maximum mean discrepancy. The paper's loss, equation 6 negated, is
 *
 * <pre>D + (1 - alpha) R + (alpha + lambda - 1) MMD^2(q(z), p(z)).</pre>
 *
 * The beta objective weighs the rate, so its beta is 1 - alpha, and the weight of the regularizer
 * is alpha + lambda - 1. The defaults are alpha = 0.5 and lambda = 100, this zoo's choice: half of
 * the rate's pull on each posterior is replaced by one on their mixture. With alpha = 0 and lambda
 * = 1 the loss is the plain model's; with alpha = 1 the rate is gone, as in {@link WaeMmd}.
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
    return PlainModel.with(
        "{\"type\": \"beta\", \"beta\": 0.5}",
        "{\"type\": \"mmd\", \"weight\": 99.5, \"kernel\": {\"type\": \"rbf\"}}");
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(PriorMatchingSpec.class, RadialKernel.class, InverseMultiquadraticKernel.class);
  }
}
