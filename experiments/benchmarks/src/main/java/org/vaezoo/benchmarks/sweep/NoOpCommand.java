package org.vaezoo.benchmarks.sweep;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vaezoo.benchmarks.shared.BenchmarkFolder;
import org.vaezoo.experiments.cli.ResultsOption;
import org.vaezoo.experiments.cli.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what a sweep costs beside its training. */
@Command(
    name = "no-op",
    description = {
      "Measures a sweep of trials that train nothing, written to the disk as always, and the same",
      "sweep when all has ended; leaves a table in results/benchmark-no-op."
    },
    mixinStandardHelpOptions = true)
public final class NoOpCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "Trials of the sweep (default: ${DEFAULT-VALUE}).")
  private int trials = 1_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Times that it is measured, each in new processes (default: ${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(
      names = "--scratch",
      paramLabel = "DIR",
      description = "Where the sweeps are written, on the disk that is meant (default: a new one).")
  private Path scratch;

  @Mixin private ResultsOption results;

  @Override
  public Integer call() throws IOException {
    Path sweeps = scratch == null ? Files.createTempDirectory("vaezoo-no-op") : scratch;
    NoOpBenchmark measured = NoOpBenchmark.measure(sweeps, rounds, trials);
    Path folder = results.folder().resolve("benchmark-no-op");
    BenchmarkFolder.write(folder, Map.of(SweepTables.NO_OP, measured.rounds()));
    PrintWriter out = command.commandLine().getOut();
    TextTable.lines(measured.summary()).forEach(out::println);
    out.println("median [least-greatest]; results: " + folder.resolve("no_op.csv"));
    out.println("the sweeps lie in " + sweeps);
    out.flush();
    return 0;
  }
}
