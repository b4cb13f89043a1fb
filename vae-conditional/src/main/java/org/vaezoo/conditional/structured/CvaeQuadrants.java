package org.vaezoo.conditional.structured;

import java.util.List;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/**
 * The conditional VAE that completes images of which one quadrant is given. The baseline is trained
 * first, for a third of the run, and then frozen, as in the paper; the share is ours.
 */
public final class CvaeQuadrants implements Variant {

  @Override
  public String name() {
    return "cvae-quadrants";
  }

  @Override
  public String summary() {
    return "completes an image from one quadrant and a baseline's guess";
  }

  @Override
  public Paper paper() {
    return new Paper(
        Cvae.PAPER.authors(), Cvae.PAPER.year(), Cvae.PAPER.title(), "section 5.1, table 1");
  }

  @Override
  public String defaults() {
    return """
    {"model": {"type": "conditional", "latent": 32, "likelihood": "bernoulli",
               "prior": {"type": "conditional",
                         "network": {"type": "mlp", "hidden": [200, 200]}},
               "encoder": {"type": "mlp", "hidden": [200, 200]},
               "decoder": {"type": "mlp", "hidden": [200, 200]},
               "baseline": {"type": "mlp", "hidden": [200, 200]}},
     "objective": {"type": "elbo"},
     "curriculum": {"type": "beforehand", "goals": ["baseline"], "share": 0.333}}\
    """;
  }

  @Override
  public String data() {
    return "{\"condition\": {\"type\": \"quadrants\", \"given\": 1}}";
  }

  /** Its parts are those of {@link Cvae}. */
  @Override
  public List<Class<? extends Record>> parts() {
    return List.of();
  }
}
