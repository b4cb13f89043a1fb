package org.vaezoo.benchmarks.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vaezoo.benchmarks.shared.BenchmarkFolder;
import org.vaezoo.benchmarks.shared.JavaProcess;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.cli.ResultsOption;
import org.vaezoo.experiments.schedule.OwnOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how long an importance-weighted bound takes. */
@Command(
    name = "bound",
    description = {
      "Measures the importance-weighted bound of 5,000 draws of 1,000 test images, in processes of",
      "their own; leaves a table in results/benchmarks/bound."
    },
    mixinStandardHelpOptions = true)
public final class BoundCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec command;

  @Option(
      names = "--models",
      split = ",",
      paramLabel = "NAME",
      description = "Models of benchmark steps, but for vq-ema (default: ${DEFAULT-VALUE}).")
  private List<String> models = List.of("mlp-400", "convolutional", "ladder");

  @Option(
      names = "--threads",
      split = ",",
      paramLabel = "N",
      description = "Numbers of threads to try (default: 1,2).")
  private List<Integer> threads = List.of(1, 2);

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "Processes of each kind (default: ${DEFAULT-VALUE}).")
  private int runs = 3;

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "Test images (default: ${DEFAULT-VALUE}).")
  private int images = 1000;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "Draws of each image (default: ${DEFAULT-VALUE}).")
  private int draws = 5000;

  @Mixin private ResultsOption results;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    List<BoundTask> tasks = tasks();
    List<Row> rows = new ArrayList<>();
    for (int run = 1; run <= runs; run++) {
      for (BoundTask task : tasks) {
        MeasuredBound report = report(task);
        rows.add(report.row(run));
        out.printf(
            Locale.ROOT,
            "%s, threads %d, run %d: %.1f s, %.2f nats%n",
            task.model(),
            task.threads(),
            run,
            report.seconds(),
            report.nats());
        out.flush();
      }
    }
    Path folder = results.folder().resolve("benchmarks").resolve("bound");
    BenchmarkFolder.write(folder, Map.of(BoundTables.BOUNDS, rows));
    out.println("results: " + folder.resolve("bound.csv"));
    out.flush();
    return 0;
  }

  private List<BoundTask> tasks() {
    try {
      return models.stream()
          .flatMap(
              model -> threads.stream().map(number -> new BoundTask(model, number, images, draws)))
          .toList();
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(command.commandLine(), wrong.getMessage(), wrong);
    }
  }

  private static MeasuredBound report(BoundTask task) throws IOException {
    List<String> arguments = List.of(JSON.writeValueAsString(task));
    String line = JavaProcess.run(OwnOptions.given(), BoundMain.class, arguments).lastLine();
    return JSON.readValue(line, MeasuredBound.class);
  }
}
