package org.vaezoo.hierarchical.ladder;

import java.util.List;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/**
 * Two rungs with batch normalisation and the paper's warm-up: the weight of the rate rises linearly
 * from 0 to 1 over the first tenth of the training (section 2.3 and section 3: 200 of 2,000
 * epochs).
 */
public final class LadderVariant implements Variant {

  @Override
  public String name() {
    return "ladder-vae";
  }

  @Override
  public String summary() {
    return "infers Gaussian layers from the top down, corrected by the data";
  }

  @Override
  public Paper paper() {
    return new Paper("Sonderby et al.", 2016, "Ladder Variational Autoencoders", "section 2");
  }

  @Override
  public String defaults() {
    return """
    {"model": {"type": "ladder", "likelihood": "bernoulli",
               "layers": [
                 {"latent": 32,
                  "encoder": {"type": "mlp", "hidden": [200, 200], "normalization": "batch"},
                  "decoder": {"type": "mlp", "hidden": [200, 200], "normalization": "batch"}},
                 {"latent": 16,
                  "encoder": {"type": "mlp", "hidden": [100, 100], "normalization": "batch"},
                  "decoder": {"type": "mlp", "hidden": [100, 100], "normalization": "batch"}}]},
     "objective": {"type": "annealed-elbo",
                   "weight": {"type": "linear", "from": 0, "to": 1, "share": 0.1}}}\
    """;
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(LadderVaeSpec.class);
  }
}
