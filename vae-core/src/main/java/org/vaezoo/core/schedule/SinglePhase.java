package org.vaezoo.core.schedule;

import java.util.Map;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** Every step follows every loss and moves every part. */
@PartType("together")
@Doc("Every step follows every loss and moves every part.")
public record SinglePhase() implements PhaseSchedule {

  @Override
  public Phase phase(Progress progress, Map<String, Double> memory) {
    return Phase.all();
  }

  @Override
  public long lasts(Progress progress, Map<String, Double> memory) {
    return progress.left();
  }
}
