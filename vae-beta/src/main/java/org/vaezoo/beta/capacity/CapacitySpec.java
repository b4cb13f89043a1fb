package org.vaezoo.beta.capacity;

import org.vaezoo.core.model.Objective;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.spec.ObjectiveSpec;
import org.vaezoo.core.spec.Site;

/**
 * The objective of controlled capacity.
 *
 * @param capacity nats that C ends at
 * @param epochs epochs over which C rises linearly from 0; 0 begins at the end value
 * @param gamma what a nat off the capacity costs: a number, or a schedule
 */
@PartType("capacity")
@Doc("D + gamma |R - C|, C rising from 0 (Burgess et al. 2018).")
public record CapacitySpec(
    @Range(min = 0) @Doc("Nats that C ends at.") double capacity,
    @Range(min = 0) @Doc("Epochs over which C rises linearly from 0; 0 begins at the end value.")
        double epochs,
    @Range(min = 0)
        @Doc("What a nat off the capacity costs: a number, or a schedule.")
        @Default("1000")
        Schedule gamma)
    implements ObjectiveSpec {

  @Override
  public Objective build(Site site) {
    return new Capacity(epochs == 0 ? new Constant(capacity) : this::rising, gamma);
  }

  private double rising(Progress progress) {
    return capacity * Math.min(1, progress.epochs() / epochs);
  }
}
