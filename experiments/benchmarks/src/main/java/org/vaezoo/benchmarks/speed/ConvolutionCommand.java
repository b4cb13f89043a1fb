package org.vaezoo.benchmarks.speed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vaezoo.benchmarks.shared.BenchmarkFolder;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.experiments.cli.ResultsOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a convolutional model beside eager torch of Python. */
@Command(
    name = "convolution",
    description = {
      "Measures the steps a second of a convolutional model, channels 32 and 64, batch 128,"
          + " beside",
      "eager torch of Python where there is one; leaves tables in results/benchmark-convolution."
    },
    mixinStandardHelpOptions = true)
final class ConvolutionCommand implements Callable<Integer> {

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
    BenchmarkFolder.write(
        folder,
        Ordered.map(
            BenchmarkTables.CONVOLUTION,
            measured.rounds(),
            BenchmarkTables.PROFILE,
            measured.profile()));
    PrintWriter out = command.commandLine().getOut();
    measured.summary().forEach(out::println);
    out.println("median [least-greatest]; results: " + folder.resolve("convolution.csv"));
    out.flush();
    return 0;
  }
}
