package org.vaezoo.benchmarks.speed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.vaezoo.benchmarks.shared.BenchmarkFolder;
import org.vaezoo.benchmarks.sweep.JobsCommand;
import org.vaezoo.benchmarks.sweep.NoOpCommand;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.experiments.cli.FurtherCommand;
import org.vaezoo.experiments.cli.ResultsOption;
import org.vaezoo.experiments.cli.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the speed of a training step against a minimal loop over DJL. */
@Command(
    name = "benchmark",
    description = {
      "Measures the steps a second of 784-400-20-400-784 on MNIST, batch 128, against a minimal",
      "loop over DJL; leaves tables in results/benchmark-throughput."
    },
    subcommands = {
      SoakCommand.class,
      ConvolutionCommand.class,
      NoOpCommand.class,
      JobsCommand.class
    },
    mixinStandardHelpOptions = true)
public final class BenchmarkCommand implements FurtherCommand {

  @Spec private CommandSpec command;

  @Option(
      names = "--threads",
      split = ",",
      paramLabel = "N",
      description = "Numbers of threads to try (default: 1,2).")
  private List<Integer> threads = List.of(1, 2);

  @Option(
      names = "--pairs",
      paramLabel = "N",
      description = "Processes of each side, in turn (default: ${DEFAULT-VALUE}).")
  private int pairs = 3;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Timed rounds of a process (default: ${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Steps of a round (default: ${DEFAULT-VALUE}).")
  private int steps = 200;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Steps of a process before its first round (default: ${DEFAULT-VALUE}).")
  private int warmUp = 1_000;

  @Mixin private ResultsOption results;

  @Override
  public Integer call() throws IOException {
    Throughput measured =
        Throughput.measure(new BenchmarkSettings(threads, pairs, warmUp, rounds, steps));
    Path folder = results.folder().resolve("benchmark-throughput");
    BenchmarkFolder.write(
        folder,
        Ordered.map(
            BenchmarkTables.THROUGHPUT,
            measured.rounds(),
            BenchmarkTables.RATIOS,
            measured.ratios()));
    PrintWriter out = command.commandLine().getOut();
    TextTable.lines(measured.summary()).forEach(out::println);
    out.println("median [least-greatest]; results: " + folder.resolve("throughput.csv"));
    out.flush();
    return 0;
  }
}
