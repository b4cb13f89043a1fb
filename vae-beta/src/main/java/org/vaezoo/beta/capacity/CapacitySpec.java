package org.vaezoo.beta.capacity;

import java.util.Optional;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.ObjectiveSpec;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Linear;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.schedule.Timed;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/** The objective of controlled capacity. */
@PartType("capacity")
@Doc("D + gamma |R - C|, C rising from 0 (Burgess et al. 2018).")
public record CapacitySpec(
    @Range(min = 0, max = 1e9) @Doc("Nats that C ends at.") double capacity,
    @Range(min = 0, max = 1_000_000)
        @Doc("Epochs over which C rises linearly from 0; 0 begins at the end value.")
        Optional<Double> epochs,
    @Range(min = 0, minOpen = true, max = 1)
        @Doc("The same as a share of the run; in place of epochs.")
        Optional<Double> share,
    @Range(min = 0)
        @Doc("What a nat off the capacity costs: a number, or a schedule.")
        @Default("1000")
        Schedule gamma)
    implements ObjectiveSpec, Timed {

  public CapacitySpec {
    if (epochs.isPresent() == share.isPresent()) {
      throw new IllegalArgumentException(
          "epochs, share: expected one of them, found " + (epochs.isPresent() ? "both" : "none"));
    }
  }

  @Override
  public Objective build(InputDescription input) {
    return new Capacity(rising(), gamma);
  }

  private Schedule rising() {
    boolean atOnce = epochs.equals(Optional.of(0.0));
    return atOnce ? new Constant(capacity) : new Linear(0, capacity, epochs, share);
  }

  @Override
  public boolean dependsOnLength() {
    return share.isPresent();
  }

  @Override
  public void check(int epochsOfRun, String pointer, Problems problems) {
    rising().check(epochsOfRun, pointer, problems);
  }
}
