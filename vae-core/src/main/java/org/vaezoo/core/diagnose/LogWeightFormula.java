package org.vaezoo.core.diagnose;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;

/**
 * The log-weight of each draw of each example, in nats, [k * B].
 *
 * @param model the model
 * @param proposal where z is drawn from
 */
public record LogWeightFormula(Vae model, Proposal proposal) implements Formula {

  /** Where z is drawn from. */
  public enum Proposal {
    /** log p(x, z) - log q(z|x) with z from the posterior. */
    POSTERIOR,
    /** log p(x|z) with z from the prior: Sohn, Lee and Yan (2015), section 4.2. */
    PRIOR
  }

  /** With z from the posterior. */
  public static LogWeightFormula underPosterior(Vae model) {
    return new LogWeightFormula(model, Proposal.POSTERIOR);
  }

  @Override
  public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
    return Map.of(
        "logWeight",
        switch (proposal) {
          case POSTERIOR -> model.infer(batch, pass).terms().logWeight();
          case PRIOR -> underPrior(batch, pass);
        });
  }

  private NDArray underPrior(Batch batch, Pass pass) {
    Generation drawn = model.generate(Context.of(batch, pass), Latents.none(), pass);
    return drawn.likelihood().logProb(pass.repeat(batch.x()));
  }
}
