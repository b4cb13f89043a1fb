package org.vaezoo.core.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;

/**
 * Phases one after the other; the last one holds for good. So a prior over codes is trained on a
 * model that no longer moves: van den Oord, Vinyals and Kavukcuoglu, "Neural discrete
 * representation learning" (2017), section 3.3.
 */
@PartType("stages")
@Doc("Stages one after the other, each with its losses.")
public record PhaseSequence(
    @Doc("The stages in order, at least one; the last one holds for good.") List<PhaseSpec> stages)
    implements PhaseSchedule {

  public PhaseSequence {
    stages = List.copyOf(stages);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("stages: expected at least one, found none");
    }
  }

  @Override
  public Phase phase(Progress progress, Map<String, Double> memory) {
    double end = 0;
    for (PhaseSpec stage : stages) {
      end += stage.epochs();
      if (progress.epochs() < end) {
        return stage.phase();
      }
    }
    return stages.get(stages.size() - 1).phase();
  }

  @Override
  public long lasts(Progress progress, Map<String, Double> memory) {
    double end = 0;
    for (PhaseSpec stage : stages.subList(0, stages.size() - 1)) {
      end += stage.epochs();
      if (progress.epochs() < end) {
        return progress.before(end);
      }
    }
    return progress.left();
  }

  /** A stage that is never reached is a mistake too: its losses would silently not be followed. */
  @Override
  public void check(PhaseContext context, String pointer, Problems problems) {
    double begins = 0;
    for (int i = 0; i < stages.size(); i++) {
      String stage = pointer + "/stages/" + i;
      stages.get(i).check(context, stage, problems);
      if (begins >= context.epochs()) {
        problems.add(
            stage,
            String.format(
                Locale.ROOT,
                "begins after %s epochs, but training.epochs is %d",
                begins,
                context.epochs()));
      }
      begins += stages.get(i).epochs();
    }
  }
}
