package org.vaezoo.beta.info;

import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Needs;
import org.vaezoo.core.model.Regularizer;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.variant.RegularizerSpec;

/** The maximum mean discrepancy between q(z) and the prior. */
@PartType("mmd")
@Doc(
    "Maximum mean discrepancy between q(z) and N(0, I) (Zhao et al. 2017, Tolstikhin et al. 2018).")
public record PriorMatchingSpec(
    @Range(min = 0) @Doc("Weight of the squared discrepancy.") Schedule weight,
    @Doc("The kernel.") @Default("{\"type\": \"inverse-multiquadratic\"}") Kernel kernel)
    implements RegularizerSpec {

  @Override
  public Regularizer build(InputDescription input, int units, InitialWeights weights) {
    return new PriorMatching(kernel, weight);
  }

  /** It reads what was drawn: a deterministic code will do. And it draws from N(0, I). */
  @Override
  public List<Need> needs() {
    List<Need> needs = new ArrayList<>(List.of(Needs.NUMBERS));
    needs.addAll(Needs.STANDARD_NORMAL);
    return needs;
  }
}
