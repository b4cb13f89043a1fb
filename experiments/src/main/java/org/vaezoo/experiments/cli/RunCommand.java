package org.vaezoo.experiments.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vaezoo.experiments.sweep.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Trains and measures every trial of a spec; what is finished is not done again. */
@Command(
    name = "run",
    description = {
      "Trains and measures every trial of a spec and leaves tables in results/NAME.",
      "What the folder holds already is not trained again: a sweep can grow.",
      "Ctrl-C keeps what is finished and leaves with exit code 75; the same command goes on."
    },
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec command;
  @ParentCommand private Vaezoo vaezoo;
  @Mixin private SpecOptions options;
  @Mixin private RunOptions running;
  @Mixin private PlaceOptions place;

  @Parameters(paramLabel = "SPEC", description = "A spec file.")
  private Path spec;

  @Mixin private ResultsOption results;

  @Override
  public Integer call() throws Exception {
    Running run =
        new Running(command.commandLine().getOut(), vaezoo.stop(), running.choices(), place);
    run.reuse(running.reused());
    Experiment experiment = options.read(spec);
    Path folder = results.folder().resolve(experiment.spec().name());
    return run.run(experiment, folder, options.folder());
  }
}
