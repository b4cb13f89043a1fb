package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataSets;
import org.vaezoo.core.data.DataSpec;
import org.vaezoo.core.engine.MissingEngineException;
import org.vaezoo.core.files.AtomicFiles;
import org.vaezoo.core.files.Content;
import org.vaezoo.core.files.Disk;
import org.vaezoo.experiments.analysis.ResultTables;
import org.vaezoo.experiments.analysis.TrialEntry;
import org.vaezoo.experiments.image.ImageModel;
import org.vaezoo.experiments.image.Picture;
import org.vaezoo.experiments.image.Pictures;
import org.vaezoo.experiments.run.StoredTrial;
import org.vaezoo.experiments.spec.BadSpecException;
import org.vaezoo.experiments.spec.ExperimentSpec;

/** Draws every picture that has a meaning for a trial, of each trial of a results folder. */
final class TrialPictures {

  private static final long SEED = 1;

  private final Path folder;
  private final SpecOptions options;
  private final Consumer<String> say;
  private DataSpec loadedSpec;
  private DataSets loaded;

  TrialPictures(Path folder, SpecOptions options, Consumer<String> say) {
    this.folder = folder;
    this.options = options;
    this.say = say;
  }

  /** Draws them; a trial that cannot be opened is said in a line and passed over. */
  void draw() throws IOException {
    List<TrialEntry> trials = ResultTables.read(folder).trials();
    for (TrialEntry trial : trials) {
      if (trial.finished() && Files.isRegularFile(trial.folder().resolve("spec.json"))) {
        drawOrSay(trial);
      }
    }
  }

  private void drawOrSay(TrialEntry trial) {
    try {
      draw(trial);
    } catch (BadSpecException refused) {
      say.accept(trial.id() + ": no images: " + String.join("; ", refused.lines()));
    } catch (IOException | BadDataException | MissingEngineException closed) {
      say.accept(trial.id() + ": no images: " + closed.getMessage());
    }
  }

  private void draw(TrialEntry trial) throws IOException {
    ExperimentSpec spec = options.read(trial.folder().resolve("spec.json")).trials().get(0).spec();
    try (StoredTrial stored = StoredTrial.open(trial.folder(), spec, data(spec.data()), say)) {
      draw(trial, ImageModel.of(stored, SEED));
    }
  }

  private void draw(TrialEntry trial, ImageModel model) throws IOException {
    Optional<String> reason = model.notImages();
    if (reason.isPresent()) {
      say.accept(trial.id() + ": no images: " + reason.get());
      return;
    }
    Path target = folder.resolve("images").resolve(trial.id());
    Files.createDirectories(target);
    for (Picture picture : Pictures.all()) {
      if (picture.notApplicable(model).isEmpty()) {
        byte[] png = picture.draw(model, picture.size()).pngInPage();
        new AtomicFiles(Disk.local())
            .write(target.resolve(picture.name() + ".png"), Content.of(png));
      }
    }
    say.accept("images: " + target);
  }

  /** The data of a trial; consecutive trials on the same data load them once. */
  private DataSets data(DataSpec spec) {
    if (!spec.equals(loadedSpec)) {
      loaded = spec.load(options.folder());
      loadedSpec = spec;
    }
    return loaded;
  }
}
