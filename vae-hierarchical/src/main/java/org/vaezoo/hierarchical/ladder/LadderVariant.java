package org.vaezoo.hierarchical.ladder;

import java.util.List;
import org.vaezoo.core.spec.Paper;
import org.vaezoo.core.spec.Variant;

/**
 * Two rungs with batch normalisation. The paper's warm-up of the rate is an objective, {@code
 * beta}.
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
         "objective": {"type": "elbo"}}""";
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(LadderVaeSpec.class);
  }
}
