package org.vaezoo.experiments.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vaezoo.experiments.sweep.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Goes on with the results folder of a run that was stopped. */
@Command(
    name = "resume",
    description = {
      "Goes on with a results folder, by the spec that lies in it,",
      "and with what earlier sweeps have begun there."
    },
    mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {

  @Spec private CommandSpec command;
  @ParentCommand private Vaezoo vaezoo;
  @Mixin private SpecOptions options;
  @Mixin private RunOptions running;
  @Mixin private PlaceOptions place;

  @Parameters(paramLabel = "RESULTS", description = "A results folder.")
  private Path folder;

  @Override
  public Integer call() throws Exception {
    Running run =
        new Running(command.commandLine().getOut(), vaezoo.stop(), running.choices(), place);
    run.reuse(running.reused());
    Experiment experiment = options.readStored(folder, Map.of());
    return run.resume(experiment, folder, options.folder());
  }
}
