package org.vaezoo.core.schedule;

import java.util.List;
import java.util.Map;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Some losses alone for a share of the run, then all others without them: what only the first move
 * is finished, and stays as it is, before the rest begins. So the baseline of Sohn, Lee and Yan,
 * "Learning structured output representation using deep conditional generative models" (2015), is
 * trained before the model that reads its guess, however long a run is.
 */
@PartType("beforehand")
@Doc("Some losses alone for a share of the run, then all others without them.")
public record Pretraining(
    @Doc("Losses that are followed first, and not later.") List<String> goals,
    @Range(min = 0, max = 1, minOpen = true, maxOpen = true)
        @Doc("Share of the steps of the run that are theirs.")
        double share)
    implements PhaseSchedule, Timed {

  public Pretraining {
    goals = List.copyOf(goals);
    if (goals.isEmpty()) {
      throw new IllegalArgumentException("goals: expected at least one, found none");
    }
  }

  @Override
  public boolean dependsOnLength() {
    return true;
  }

  @Override
  public Phase phase(Progress progress, Map<String, Double> memory) {
    boolean first = progress.step() < end(progress);
    return new Phase(first ? Names.only(goals) : Names.allBut(goals), Names.all());
  }

  @Override
  public long lasts(Progress progress, Map<String, Double> memory) {
    long first = (long) Math.ceil(end(progress)) - progress.step();
    return first > 0 ? first : progress.left();
  }

  private double end(Progress progress) {
    return share * progress.totalSteps();
  }

  @Override
  public void check(PhaseContext context, String pointer, Problems problems) {
    context.checkLosses(goals, pointer + "/goals", problems);
    if (goals.containsAll(context.losses())) {
      problems.add(
          pointer + "/goals", "names every loss of the model, which leaves none for afterwards");
    }
  }
}
