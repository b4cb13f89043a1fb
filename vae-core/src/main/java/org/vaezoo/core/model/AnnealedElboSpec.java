package org.vaezoo.core.model;

import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Unit;

/**
 * The negative evidence lower bound, whose rate is weighted on the way: the KL annealing of Bowman
 * et al., "Generating sentences from a continuous space" (2016), section 3.1, and the warm-up of
 * Sonderby et al., "Ladder variational autoencoders" (2016), section 2.3. The weight ends at 1.
 */
@PartType("annealed-elbo")
@Doc("D + w R, where w comes to 1 during training (Bowman et al. 2016, Sonderby et al. 2016).")
public record AnnealedElboSpec(
    @Range(min = 0) @Doc("Weight of the rate, a schedule that ends at 1.") Schedule weight)
    implements ObjectiveSpec {

  /** The coefficient, as the metrics of a run have it. */
  public static final Column RATE_WEIGHT =
      Column.number("rate_weight", Unit.NONE, "w of D + wR, which comes to 1, annealed ELBO");

  public AnnealedElboSpec {
    double end = weight.at(Progress.END);
    if (end != 1) {
      throw new IllegalArgumentException(
          "weight: expected a schedule that ends at 1, found the end "
              + end
              + "; objective beta takes any");
    }
  }

  @Override
  public Objective build(InputDescription input) {
    return new WeightedElbo(RATE_WEIGHT.name(), weight);
  }
}
