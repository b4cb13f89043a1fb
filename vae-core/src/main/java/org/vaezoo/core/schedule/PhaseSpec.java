package org.vaezoo.core.schedule;

import java.util.List;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/** A phase of a training, and how long it lasts. */
public record PhaseSpec(
    @Doc("Losses that are followed; all where none is named.") @Default("[]") List<String> goals,
    @Doc("Parts of the model that stay as they are, as encoder.") @Default("[]")
        List<String> frozen,
    @Range(min = 0, minOpen = true, max = 1_000_000)
        @Doc("For how many epochs; fractions are allowed.")
        double epochs) {

  public PhaseSpec {
    goals = List.copyOf(goals);
    frozen = List.copyOf(frozen);
    Ranges.positive("epochs", epochs);
  }

  Phase phase() {
    return new Phase(goals.isEmpty() ? Names.all() : Names.only(goals), Names.allBut(frozen));
  }

  void check(PhaseContext context, String pointer, Problems problems) {
    context.checkLosses(goals, pointer + "/goals", problems);
    context.checkParts(frozen, pointer + "/frozen", problems);
  }
}
