package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.image.GridSize;
import org.vaezoo.experiments.image.ImageModel;
import org.vaezoo.experiments.image.Picture;
import org.vaezoo.experiments.trial.StoredTrial;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands that draw one picture of a trial have in common. */
abstract class PictureCommand implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private SpecOptions options;
  @Mixin private GridOptions grid;

  @Parameters(paramLabel = "TRIAL", description = "The folder of a trial that keeps its weights.")
  private Path trial;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The PNG file (default: NAME.png in the folder images of the results).")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the noise (default: ${DEFAULT-VALUE}).")
  private long seed;

  /** What is drawn. */
  abstract Picture picture();

  @Override
  public Integer call() throws Exception {
    GridSize size = grid.or(picture().size());
    ResultsPath path = ResultsPath.of(trial);
    String id = path.trial().orElseThrow(() -> notATrial(trial));
    Path file = out == null ? fallback(path.folder(), id) : out;
    draw(trial, seed, model -> draw(model, size, file));
    return 0;
  }

  /** Whether the model is to be taken as its trial's spec has it. */
  boolean isAsTrained() {
    return options.setNothing();
  }

  /** What is done with a model while it is open. */
  interface Drawing {
    void of(ImageModel model) throws IOException;
  }

  /** Opens the model of a trial, with its data, and draws. */
  void draw(Path folder, long noise, Drawing drawing) throws IOException {
    options.dataOf(folder);
    ExperimentSpec spec = options.read(ResultsPath.specOf(folder)).trials().get(0).spec();
    DataSets data = spec.data().load(options.folder());
    try (StoredTrial stored = StoredTrial.open(folder, spec, data, this::say)) {
      drawing.of(ImageModel.of(stored, noise));
    }
  }

  private void draw(ImageModel model, GridSize size, Path file) throws IOException {
    refuse(model.notImages());
    refuse(picture().notApplicable(model));
    picture().draw(model, size).writeTo(file);
    say(picture().caption());
    say("written: " + file);
  }

  private static BadSpecException notATrial(Path path) {
    return new BadSpecException(
        List.of(path + ": expected the folder of a trial, as results/NAME/trials/ID"));
  }

  private void refuse(Optional<String> reason) {
    if (reason.isPresent()) {
      throw new BadSpecException(List.of(trial + ": no " + picture().name() + ": " + reason.get()));
    }
  }

  private Path fallback(Path results, String id) {
    return results.resolve("images").resolve(id).resolve(picture().name() + ".png");
  }

  private void say(String line) {
    command.commandLine().getOut().println(line);
    command.commandLine().getOut().flush();
  }
}
