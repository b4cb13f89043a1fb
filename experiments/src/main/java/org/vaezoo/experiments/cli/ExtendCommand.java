package org.vaezoo.experiments.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vaezoo.experiments.sweep.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Trains trials that have finished for more epochs. */
@Command(
    name = "extend",
    description = {
      "Trains the finished trials of a results folder, or one of them, for more epochs, each in a",
      "new trial that goes on from its checkpoint and names it as its parent. It gives what a run"
          + " of",
      "so many epochs gives from the start, unless a schedule depends on the length of the run, as",
      "a cosine or a share of it does: that is said. The same command goes on where it was stopped."
    },
    mixinStandardHelpOptions = true)
final class ExtendCommand implements Callable<Integer> {

  @Spec private CommandSpec command;
  @ParentCommand private Vaezoo vaezoo;
  @Mixin private SpecOptions options;
  @Mixin private RunOptions running;
  @Mixin private PlaceOptions place;

  @Parameters(
      paramLabel = "RESULTS",
      description = "A results folder, or the folder of one of its trials.")
  private Path path;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      required = true,
      description = "Epochs in all, those of the parent among them.")
  private int epochs;

  @Override
  public Integer call() throws Exception {
    if (epochs < 2) {
      throw new ParameterException(
          command.commandLine(), "--epochs: expected at least 2, found " + epochs);
    }
    Running run =
        new Running(command.commandLine().getOut(), vaezoo.stop(), running.choices(), place);
    run.reuse(running.reused());
    ResultsPath trials = ResultsPath.of(path);
    Experiment experiment = options.readStored(trials.folder(), Map.of());
    return run.extend(experiment, trials, options.folder(), epochs);
  }
}
