package org.vaezoo.beta.importance;

import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Needs;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.ObjectiveSpec;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** The importance-weighted bound with the doubly reparameterised gradient. */
@PartType("iwae-dreg")
@Doc("The bound of iwae with the doubly reparameterised gradient (Tucker et al. 2019).")
public record DoublyReparameterizedSpec(
    @Range(min = 1, max = 10_000) @Doc("k, draws of z for each example.") int samples)
    implements ObjectiveSpec {

  @Override
  public Objective build(InputDescription input) {
    return new DoublyReparameterized(samples);
  }

  /** It moves q(z|x) by a loss of its own, at draws that q(z|x) can score. */
  @Override
  public List<Need> needs() {
    List<Need> needs = new ArrayList<>(List.of(Needs.RATE));
    needs.addAll(
        Needs.gaussians(
            "needs one group of Gaussian latents, which this model does not have; gaussian with a"
                + " gaussian posterior does"));
    needs.add(
        Need.of(Feature.OWN_PARAMETERS, Role.PRIOR)
            .because(
                "the objective gives the encoder a loss of its own, so the prior cannot be made of"
                    + " it; standard-normal, mixture and flow are not"));
    return needs;
  }
}
