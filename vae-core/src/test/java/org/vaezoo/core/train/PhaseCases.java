package org.vaezoo.core.train;

import java.util.List;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.PhaseSchedule;
import org.vaezoo.core.schedule.PhaseSequence;
import org.vaezoo.core.schedule.PhaseSpec;

/** Phases that tests are made of. */
final class PhaseCases {

  static final Adam ADAM = new Adam(new Constant(0.1), 0.9, 0.999, 1e-8);
  static final Sgd DESCENT = new Sgd(new Constant(1), 0);

  private PhaseCases() {}

  static PhaseSchedule stages(PhaseSpec... stages) {
    return new PhaseSequence(List.of(stages));
  }

  static PhaseSpec only(String loss, double epochs) {
    return new PhaseSpec(List.of(loss), List.of(), epochs);
  }
}
