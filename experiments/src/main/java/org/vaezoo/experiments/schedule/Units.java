package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.experiments.trial.TrialFolder;
import org.vaezoo.experiments.trial.TrialGroup;

/** What one process is at a time at work on: a trial, or the trials of a group. */
final class Units {

  private Units() {}

  /** The units of trials, in the order of the first of each; what is trained is measured alone. */
  static List<List<ScheduledTrial>> of(List<ScheduledTrial> trials) throws IOException {
    Map<Object, List<ScheduledTrial>> units = new LinkedHashMap<>();
    for (ScheduledTrial trial : trials) {
      TrialFolder folder = new TrialFolder(trial.task().folder());
      Optional<TrialGroup> group =
          folder.result().isPresent() ? Optional.empty() : TrialGroup.of(folder);
      Object unit = group.isPresent() ? group.get() : trial;
      units.computeIfAbsent(unit, key -> new ArrayList<>()).add(trial);
    }
    return List.copyOf(units.values());
  }
}
