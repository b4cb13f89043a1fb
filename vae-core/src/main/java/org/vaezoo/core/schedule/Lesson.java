package org.vaezoo.core.schedule;

import java.util.List;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * A stage of a training.
 *
 * @param goals losses that are followed, by name; all where none is named
 * @param frozen parts of the model that stay as they are, by name
 * @param epochs how long, with fraction
 */
public record Lesson(
    @Doc("Losses that are followed; all where none is named.") @Default("[]") List<String> goals,
    @Doc("Parts of the model that stay as they are, as encoder.") @Default("[]")
        List<String> frozen,
    @Range(min = 0, minOpen = true, max = 1_000_000)
        @Doc("For how many epochs; fractions are allowed.")
        double epochs) {

  public Lesson {
    goals = List.copyOf(goals);
    frozen = List.copyOf(frozen);
    Ranges.positive("epochs", epochs);
  }

  Phase phase() {
    return new Phase(goals.isEmpty() ? Names.all() : Names.only(goals), Names.allBut(frozen));
  }

  void check(Syllabus syllabus, String pointer, Problems problems) {
    syllabus.checkLosses(goals, pointer + "/goals", problems);
    syllabus.checkParts(frozen, pointer + "/frozen", problems);
  }
}
