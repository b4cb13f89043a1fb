package org.vaezoo.benchmarks.command;

import java.nio.file.Path;
import java.util.List;
import org.vaezoo.benchmarks.shared.PythonOption;
import org.vaezoo.benchmarks.speed.BoundCommand;
import org.vaezoo.benchmarks.speed.SoakCommand;
import org.vaezoo.benchmarks.speed.StepsCommand;
import org.vaezoo.benchmarks.sweep.JobsCommand;
import org.vaezoo.benchmarks.sweep.NoOpCommand;
import org.vaezoo.benchmarks.sweep.QuickstartCommand;
import org.vaezoo.benchmarks.sweep.SweepCommand;
import org.vaezoo.experiments.cli.FurtherCommand;
import org.vaezoo.experiments.cli.ResultsOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      BoundCommand.class,
      SoakCommand.class,
      NoOpCommand.class,
      JobsCommand.class
    },
    mixinStandardHelpOptions = true)
public final class BenchmarkCommand implements FurtherCommand {

  @Spec private CommandSpec command;

  @Option(
      names = "--pairs",
      paramLabel = "N",
      description = "How often each side is measured, in turn (default: ${DEFAULT-VALUE}).")
  private int pairs = 5;

  @Mixin private PythonOption python;
  @Mixin private ResultsOption results;

  @Override
  public Integer call() {
    for (List<String> part : parts(pairs, python.line(), results.folder())) {
      String[] options = part.stream().skip(1).toArray(String[]::new);
      int code = command.commandLine().getSubcommands().get(part.get(0)).execute(options);
      if (code != 0) {
        return code;
      }
    }
    return 0;
  }

  /** The commands that are run, each with its options. */
  static List<List<String>> parts(int pairs, String python, Path results) {
    String often = "--pairs=" + pairs;
    String peer = "--python=" + python;
    String folder = "--results=" + results;
    return List.of(
        List.of("steps", often, peer, folder),
        List.of("sweep", often, peer, folder),
        List.of("quickstart", "--runs=" + pairs, folder));
  }
}
