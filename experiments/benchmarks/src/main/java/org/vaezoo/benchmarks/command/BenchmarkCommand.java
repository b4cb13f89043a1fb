package org.vaezoo.benchmarks.command;

import java.util.List;
import org.vaezoo.benchmarks.shared.PythonOption;
import org.vaezoo.benchmarks.speed.SoakCommand;
import org.vaezoo.benchmarks.speed.StepsCommand;
import org.vaezoo.benchmarks.sweep.JobsCommand;
import org.vaezoo.benchmarks.sweep.NoOpCommand;
import org.vaezoo.benchmarks.sweep.QuickstartCommand;
import org.vaezoo.benchmarks.sweep.SweepCommand;
import org.vaezoo.experiments.cli.FurtherCommand;
import org.vaezoo.experiments.cli.ResultsOption;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures everything that is held against Python. */
@Command(
    name = "benchmark",
    description = {
      "Measures steps, a sweep and the quickstart beside PyTorch of Python, one after the other,"
          + " as",
      "the commands steps, sweep and quickstart do alone; leaves tables in results/benchmarks."
    },
    subcommands = {
      StepsCommand.class,
      SweepCommand.class,
      QuickstartCommand.class,
      SoakCommand.class,
      NoOpCommand.class,
      JobsCommand.class
    },
    mixinStandardHelpOptions = true)
public final class BenchmarkCommand implements FurtherCommand {

  private static final List<String> ALL = List.of("steps", "sweep", "quickstart");

  @Spec private CommandSpec command;
  @Mixin private PythonOption python;
  @Mixin private ResultsOption results;

  @Override
  public Integer call() {
    for (String part : ALL) {
      CommandLine measured = command.commandLine().getSubcommands().get(part);
      int code = measured.execute("--python=" + python.line(), "--results=" + results.folder());
      if (code != 0) {
        return code;
      }
    }
    return 0;
  }
}
