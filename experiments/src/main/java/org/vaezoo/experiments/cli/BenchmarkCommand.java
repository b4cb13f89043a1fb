package org.vaezoo.experiments.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.experiments.benchmark.BenchmarkSettings;
import org.vaezoo.experiments.benchmark.ConvolutionBenchmark;
import org.vaezoo.experiments.benchmark.Soak;
import org.vaezoo.experiments.benchmark.Throughput;
import org.vaezoo.experiments.results.RowTable;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.store.Provenance;
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
    subcommands = {BenchmarkCommand.SoakCommand.class, BenchmarkCommand.ConvolutionCommand.class},
    mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Callable<Integer> {

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
    write(folder, Ordered.map("throughput", measured.rounds(), "ratios", measured.ratios()));
    PrintWriter out = command.commandLine().getOut();
    TextTable.lines(measured.summary()).forEach(out::println);
    out.println("median [least-greatest]; results: " + folder.resolve("throughput.csv"));
    out.flush();
    return 0;
  }

  private static void write(Path folder, Map<String, List<ObjectNode>> tables) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, List<ObjectNode>> table : tables.entrySet()) {
      String csv = RowTable.csv(RowTable.of(table.getKey(), table.getValue()));
      JsonFiles.writeText(folder.resolve(table.getKey() + ".csv"), csv);
    }
    JsonFiles.write(folder.resolve("provenance.json"), Provenance.collect("PyTorch"));
  }

  /** Measures a convolutional model beside eager torch of Python. */
  @Command(
      name = "convolution",
      description = {
        "Measures the steps a second of a convolutional model, channels 32 and 64, batch 128,"
            + " beside",
        "eager torch of Python where there is one; leaves tables in results/benchmark-convolution."
      },
      mixinStandardHelpOptions = true)
  static final class ConvolutionCommand implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Option(
        names = "--threads",
        paramLabel = "N",
        description = "Threads of both sides (default: ${DEFAULT-VALUE}).")
    private int threads = 2;

    @Option(
        names = "--pairs",
        paramLabel = "N",
        description = "Processes of each side, in turn (default: ${DEFAULT-VALUE}).")
    private int pairs = 3;

    @Option(
        names = "--steps",
        paramLabel = "N",
        description = "Steps of each of five rounds (default: ${DEFAULT-VALUE}).")
    private int steps = 40;

    @Option(
        names = "--warm-up",
        paramLabel = "N",
        description = "Steps of a process before its first round (default: ${DEFAULT-VALUE}).")
    private int warmUp = 100;

    @Option(
        names = "--python",
        paramLabel = "COMMAND",
        description = "A Python that has torch (default: ${DEFAULT-VALUE}).")
    private String python = "python3";

    @Option(
        names = "--script",
        paramLabel = "FILE",
        description = "The peer (default: ${DEFAULT-VALUE}).")
    private Path script = Path.of("experiments/benchmarks/conv_vae_torch.py");

    @Mixin private ResultsOption results;

    @Override
    public Integer call() throws IOException {
      BenchmarkSettings settings = new BenchmarkSettings(List.of(threads), pairs, warmUp, 5, steps);
      ConvolutionBenchmark measured = ConvolutionBenchmark.measure(settings, python, script);
      Path folder = results.folder().resolve("benchmark-convolution");
      write(folder, Ordered.map("convolution", measured.rounds(), "profile", measured.profile()));
      PrintWriter out = command.commandLine().getOut();
      measured.summary().forEach(out::println);
      out.println("median [least-greatest]; results: " + folder.resolve("convolution.csv"));
      out.flush();
      return 0;
    }
  }

  /** Watches the memory of a long training. */
  @Command(
      name = "soak",
      description = {
        "Trains the same model and samples resident memory and open files; leaves a table in",
        "results/benchmark-soak. Exit code 1 where memory grows by 1 MB per 1,000 steps or more."
      },
      mixinStandardHelpOptions = true)
  static final class SoakCommand implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Option(
        names = "--steps",
        paramLabel = "N",
        description = "Steps after the warm-up (default: ${DEFAULT-VALUE}).")
    private int steps = 20_000;

    @Option(
        names = "--warm-up",
        paramLabel = "N",
        description = "Steps before the first sample (default: ${DEFAULT-VALUE}).")
    private int warmUp = 2_000;

    @Option(
        names = "--every",
        paramLabel = "N",
        description = "Steps between samples (default: ${DEFAULT-VALUE}).")
    private int every = 500;

    @Mixin private ResultsOption results;

    @Override
    public Integer call() throws IOException {
      Soak soak = Soak.ofTraining(warmUp, steps, every);
      Path folder = results.folder().resolve("benchmark-soak");
      write(folder, Map.of("soak", soak.rows()));
      PrintWriter out = command.commandLine().getOut();
      out.printf(
          Locale.ROOT,
          "resident memory: %+.3f MB per 1,000 steps (limit %.0f); files left open: %d%n",
          soak.slope(),
          Soak.LIMIT,
          soak.filesLeftOpen());
      out.println("results: " + folder.resolve("soak.csv"));
      out.flush();
      return soak.flat() ? 0 : Vaezoo.FAILED;
    }
  }
}
