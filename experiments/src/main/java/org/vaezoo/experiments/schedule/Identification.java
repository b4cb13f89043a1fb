package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.trial.LoadedData;

/** Finds which trials a run is about: those of its sweep, and those that the folder holds. */
final class Identification {

  private final List<Trial> trials;
  private final ResultsFolder folder;
  private final LoadedData data;
  private final SweepListener listener;
  private final Map<DataSpec, String> digests = new LinkedHashMap<>();

  Identification(
      List<Trial> trials, ResultsFolder folder, LoadedData data, SweepListener listener) {
    this.trials = trials;
    this.folder = folder;
    this.data = data;
    this.listener = listener;
  }

  /** The trials of the sweep, beside those of others that have ended. */
  FolderTrials ofSweep() throws IOException {
    return earlier().beside(today());
  }

  /** The same with those of others that have not ended. */
  FolderTrials withBegun() throws IOException {
    FolderTrials found = ofSweep();
    List<IdentifiedTrial> begun = earlier().begunBeside(found.today(), this::digest);
    return new FolderTrials(found.today(), begun, found.earlier());
  }

  /** The trials, named by what tells them apart; a person is told where there are others. */
  FolderTrials named(FolderTrials found) {
    if (!found.others().isEmpty()) {
      listener.note(
          "beside the sweep the folder holds "
              + found.others().size()
              + (found.others().size() == 1 ? " trial of another" : " trials of others")
              + ", which the tables list after it");
    }
    for (IdentifiedTrial child : found.doubled()) {
      listener.note(
          "trial "
              + child.id()
              + " is left out of the tables: the folder holds one of its settings that is trained"
              + " from the start, and a seed counts once");
    }
    return Distinctions.named(found);
  }

  private EarlierTrials earlier() {
    JsonNode measures = trials.get(0).resolved().path("measures");
    return new EarlierTrials(folder, measures);
  }

  private List<IdentifiedTrial> today() {
    return trials.stream().map(this::identified).toList();
  }

  private IdentifiedTrial identified(Trial trial) {
    String digest = digest(trial.spec().data());
    return new IdentifiedTrial(trial.id(digest), trial, digest);
  }

  /** The digest of data; what was read of them is said the first time. */
  private String digest(DataSpec spec) {
    String known = digests.get(spec);
    if (known == null) {
      DataSets sets = data.of(spec);
      DataReadings.lines(sets).forEach(listener::note);
      known = sets.digest();
      digests.put(spec, known);
    }
    return known;
  }
}
