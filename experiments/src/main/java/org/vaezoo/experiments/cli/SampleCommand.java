package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.experiments.image.CompletionPicture;
import org.vaezoo.experiments.image.Picture;
import org.vaezoo.experiments.image.SamplePicture;
import org.vaezoo.experiments.image.SampledModel;
import org.vaezoo.experiments.trial.StoredModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws samples from a trained model; its data need not be there. */
@Command(
    name = "sample",
    description = "Draws samples from a trained model as a PNG; needs no data file.",
    mixinStandardHelpOptions = true)
final class SampleCommand extends PictureCommand {

  @Option(
      names = "--condition",
      paramLabel = "FILE",
      description =
          "A PNG or JPEG image, of which a model that completes images is given its part; else it"
              + " is given those of test examples, for which the data are needed.")
  private Path condition;

  @Override
  Picture picture() {
    return condition == null ? new SamplePicture() : new CompletionPicture();
  }

  @Override
  void draw(Path trial, long seed, Drawing drawing) throws IOException {
    Optional<Path> given = Optional.ofNullable(condition);
    if (isAsTrained() && drawn(trial, given, seed, drawing)) {
      return;
    }
    if (given.isPresent()) {
      throw new BadDataException(
          trial
              + ": --condition needs a model that was kept as it was trained, by this version and"
              + " without --set; expected the folder model, found none to use");
    }
    super.draw(trial, seed, drawing);
  }

  /** Draws without the data; false where they are needed. */
  private static boolean drawn(Path trial, Optional<Path> given, long seed, Drawing drawing)
      throws IOException {
    ResultsPath.specOf(trial); // refused as bad input where it is damaged
    try (Opened opened = new Opened(StoredModel.open(trial))) {
      Optional<StoredModel> enough =
          opened.model().filter(model -> SampledModel.isEnough(model, given));
      if (enough.isPresent()) {
        drawing.of(SampledModel.of(enough.get(), given, seed));
      }
      return enough.isPresent();
    }
  }

  /** A model that may be there. */
  private record Opened(Optional<StoredModel> model) implements AutoCloseable {
    @Override
    public void close() {
      model.ifPresent(StoredModel::close);
    }
  }
}
