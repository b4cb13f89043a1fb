package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vaezoo.experiments.experiment.ExperimentSpec;

/**
 * The trials of a results folder, all named by what tells them apart.
 *
 * @param today those of today's sweep, in its order
 * @param begun those of earlier sweeps that have not ended and are gone on with
 * @param earlier those of earlier sweeps that have ended
 */
record FolderTrials(
    List<IdentifiedTrial> today, List<IdentifiedTrial> begun, List<IdentifiedTrial> earlier) {

  /** What a run brings to its end. */
  List<IdentifiedTrial> ofRun() {
    return Stream.concat(today.stream(), begun.stream()).toList();
  }

  /** What today's sweep does not name. */
  List<IdentifiedTrial> others() {
    return Stream.concat(begun.stream(), earlier.stream()).toList();
  }

  /**
   * The children whose settings another trial has that was trained from the start. They are the
   * same setting and seed once more, so that tables list the other alone.
   */
  List<IdentifiedTrial> doubled() {
    List<IdentifiedTrial> children = all().stream().filter(FolderTrials::isChild).toList();
    if (children.isEmpty()) {
      return List.of();
    }
    Set<JsonNode> fromTheStart = new LinkedHashSet<>();
    all().stream()
        .filter(trial -> !isChild(trial))
        .forEach(trial -> fromTheStart.add(trial.trial().spec().settings()));
    return children.stream()
        .filter(child -> fromTheStart.contains(child.trial().spec().settings()))
        .toList();
  }

  private static boolean isChild(IdentifiedTrial trial) {
    return trial.trial().resolved().has(ExperimentSpec.PARENT);
  }

  /** All that lie there, or are about to. */
  List<IdentifiedTrial> all() {
    return Stream.concat(today.stream(), others().stream()).toList();
  }
}
