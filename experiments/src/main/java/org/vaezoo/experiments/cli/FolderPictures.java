package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.engine.MissingEngineException;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.image.ImageModel;
import org.vaezoo.experiments.image.Picture;
import org.vaezoo.experiments.image.Pictures;
import org.vaezoo.experiments.trial.LoadedData;
import org.vaezoo.experiments.trial.NoModelException;
import org.vaezoo.experiments.trial.StoredTrial;

/** Draws every picture that has a meaning for a trial, of each trial of a results folder. */
final class FolderPictures {

  private static final long SEED = 1;

  private final Path folder;
  private final SpecOptions options;
  private final Consumer<String> say;
  private final LoadedData data;

  FolderPictures(Path folder, SpecOptions options, Consumer<String> say) throws IOException {
    options.dataOf(folder);
    this.folder = folder;
    this.options = options;
    this.say = say;
    this.data = new LoadedData(options.folder());
  }

  /**
   * Draws them; a trial whose model cannot be had is said in a line and passed over.
   *
   * @throws IOException if the disk fails, naming the file
   */
  void draw() throws IOException {
    List<RecordedTrial> trials = ResultTables.read(folder).trials();
    for (RecordedTrial trial : trials) {
      if (trial.finished() && Files.isRegularFile(trial.folder().resolve("spec.json"))) {
        draw(trial);
      }
    }
  }

  private void draw(RecordedTrial trial) throws IOException {
    Optional<StoredTrial> opened = open(trial);
    if (opened.isPresent()) {
      try (StoredTrial stored = opened.get()) {
        draw(trial, ImageModel.of(stored, SEED));
      }
    }
  }

  /** The model of a trial, or a line that says why there is none. */
  private Optional<StoredTrial> open(RecordedTrial trial) throws IOException {
    try {
      ExperimentSpec spec = options.read(ResultsPath.specOf(trial.folder())).trials().get(0).spec();
      return Optional.of(StoredTrial.open(trial.folder(), spec, data.of(spec.data()), say));
    } catch (BadSpecException refused) {
      return passedOver(trial, String.join("; ", refused.lines()));
    } catch (NoModelException | BadDataException | MissingEngineException closed) {
      return passedOver(trial, closed.getMessage());
    }
  }

  private Optional<StoredTrial> passedOver(RecordedTrial trial, String reason) {
    say.accept(trial.id() + ": no images: " + reason);
    return Optional.empty();
  }

  private void draw(RecordedTrial trial, ImageModel model) throws IOException {
    Optional<String> reason = model.notImages();
    if (reason.isPresent()) {
      say.accept(trial.id() + ": no images: " + reason.get());
      return;
    }
    Path target = folder.resolve("images").resolve(trial.id());
    for (Picture picture : Pictures.all()) {
      if (picture.notApplicable(model).isEmpty()) {
        picture.draw(model, picture.size()).writeInPageTo(target.resolve(picture.name() + ".png"));
      }
    }
    say.accept("images: " + target);
  }
}
