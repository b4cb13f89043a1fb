package org.vaezoo.experiments.schedule;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.trial.TrialFolder;
import org.vaezoo.experiments.trial.TrialGroup;

/**
 * Forms the groups of a run's trials, each once and before its first step. A group that was formed
 * stays as it is: whoever is named by a member that keeps it keeps it as well, and a trial that
 * comes later joins none.
 */
final class GroupFormation {

  private final ResultsFolder folder;

  GroupFormation(ResultsFolder folder) {
    this.folder = folder;
  }

  /**
   * Groups trials that have not ended.
   *
   * @param open these
   * @param all of the run, among which are members that have ended
   */
  void of(List<IdentifiedTrial> open, List<IdentifiedTrial> all) throws IOException {
    Map<String, TrialGroup> formed = formed(all);
    Map<Trial, String> asking = new LinkedHashMap<>();
    for (IdentifiedTrial trial : open) {
      TrialFolder own = folder.trial(trial.id());
      if (asks(trial) && TrialGroup.of(own).isEmpty()) {
        Optional<TrialGroup> group = inherited(trial, formed);
        if (group.isPresent()) {
          group.get().keep(own);
        } else if (own.isNew()) {
          asking.put(trial.trial(), trial.id());
        }
      }
    }
    for (Grouping.Group group : Grouping.of(List.copyOf(asking.keySet())).groups()) {
      List<String> ids = group.members().stream().map(asking::get).toList();
      for (String id : ids) {
        new TrialGroup(ids, group.shared()).keep(folder.trial(id));
      }
    }
  }

  /** The groups that members keep, by the ids of all that they name. */
  private Map<String, TrialGroup> formed(List<IdentifiedTrial> all) throws IOException {
    Map<String, TrialGroup> formed = new LinkedHashMap<>();
    for (IdentifiedTrial trial : all) {
      TrialGroup.of(folder.trial(trial.id()))
          .ifPresent(group -> group.members().forEach(id -> formed.putIfAbsent(id, group)));
    }
    return formed;
  }

  /** The group by which another member names a trial, or that of its parent. */
  private Optional<TrialGroup> inherited(IdentifiedTrial trial, Map<String, TrialGroup> formed)
      throws IOException {
    Optional<String> parent = trial.trial().spec().parent();
    return parent.isEmpty()
        ? Optional.ofNullable(formed.get(trial.id()))
        : TrialGroup.of(folder.trial(parent.get()))
            .map(group -> group.handedDown(parent.get(), trial.id()));
  }

  private static boolean asks(IdentifiedTrial trial) {
    return trial.trial().spec().training().group().isPresent();
  }
}
