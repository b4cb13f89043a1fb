package org.vaezoo.experiments.schedule;

import java.util.List;
import java.util.stream.Stream;

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

  /** What the tables are made of. */
  List<IdentifiedTrial> all() {
    return Stream.concat(today.stream(), others().stream()).toList();
  }
}
