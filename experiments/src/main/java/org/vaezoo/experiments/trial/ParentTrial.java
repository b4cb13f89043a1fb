package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vaezoo.core.files.AtomicFiles;
import org.vaezoo.core.files.Disk;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.train.Checkpoint;
import org.vaezoo.core.train.Checkpoints;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.store.JsonDifference;

/**
 * A finished trial whose training goes on in another, its child: of the same settings, for more
 * epochs. The child gets copies of the course of training and of the checkpoints, and goes on from
 * them as a trial goes on that was stopped.
 */
final class ParentTrial {

  private final TrialFolder parent;
  private final SettingsReader reader;
  private final Consumer<String> notes;

  /**
   * @param parent its folder
   * @param reader of the parts that are installed
   * @param notes told of a damaged checkpoint that is passed over
   */
  ParentTrial(TrialFolder parent, SettingsReader reader, Consumer<String> notes) {
    this.parent = parent;
    this.reader = reader;
    this.notes = notes;
  }

  /**
   * Gives a child all that it goes on from; the checkpoint last, as from then on it has begun.
   *
   * @param spec of the child
   * @throws IOException if the parent has not finished, is of other settings, or has no checkpoint
   *     any more
   */
  void handDown(TrialFolder child, ExperimentSpec spec) throws IOException {
    if (!Files.isDirectory(parent.path())) {
      throw new IOException(child.path() + ": its parent " + parent.id() + " is not in the folder");
    }
    parent.finished();
    requireSameSettings(spec);
    Checkpoint last = newest(parent.checkpoints());
    Files.createDirectories(child.path());
    for (Path file : List.of(parent.metrics(), parent.unitRates())) {
      copy(file, child.path());
    }
    if (spec.training().earlyStopping().isPresent()) {
      child.best().take(newest(parent.best()));
    }
    child.checkpoints().take(last);
  }

  private Checkpoint newest(Checkpoints checkpoints) throws IOException {
    Optional<Checkpoint> newest = checkpoints.newestThatVerifies(notes);
    return newest.orElseThrow(
        () ->
            new NoModelException(
                parent.path(),
                "its weights were not kept, to go on from",
                "train its spec with more epochs as a trial of its own"));
  }

  private static void copy(Path file, Path folder) throws IOException {
    if (Files.exists(file)) {
      new AtomicFiles(Disk.local())
          .write(folder.resolve(file.getFileName()), out -> Files.copy(file, out));
    }
  }

  private void requireSameSettings(ExperimentSpec child) throws IOException {
    Problems problems = new Problems();
    ObjectNode stored = StoredSpec.ofTrial(parent.spec());
    stored.set("measures", child.resolved().get("measures"));
    ExperimentSpec own =
        reader
            .read(stored, ExperimentSpec.class, problems)
            .filter(read -> problems.isEmpty())
            .orElseThrow(
                () -> new IOException(parent.spec() + ": of another version: " + problems.all()));
    List<String> differences = JsonDifference.between(ofAnyLength(own), ofAnyLength(child));
    if (!differences.isEmpty() || own.training().epochs() >= child.training().epochs()) {
      throw new IOException(
          parent.path()
              + ": no parent of this trial, which has to be of the same settings for more than "
              + own.training().epochs()
              + " epochs; different: "
              + String.join("; ", differences));
    }
  }

  private static ObjectNode ofAnyLength(ExperimentSpec spec) {
    ObjectNode settings = spec.settings();
    ((ObjectNode) settings.get("training")).remove("epochs");
    return settings;
  }
}
