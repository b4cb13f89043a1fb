package org.vaezoo.benchmarks.speed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vaezoo.benchmarks.shared.BenchmarkFolder;
import org.vaezoo.experiments.cli.ResultsOption;
import org.vaezoo.experiments.cli.Vaezoo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Watches the memory of a long training. */
@Command(
    name = "soak",
    description = {
      "Trains the same model and samples resident memory and open files; leaves a table in",
      "results/benchmark-soak. Exit code 1 where memory grows by 1 MB per 1,000 steps or more."
    },
    mixinStandardHelpOptions = true)
public final class SoakCommand implements Callable<Integer> {

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
    BenchmarkFolder.write(folder, Map.of(SoakTables.SOAK, soak.rows()));
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
