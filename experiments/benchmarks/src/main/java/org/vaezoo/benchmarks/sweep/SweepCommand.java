package org.vaezoo.benchmarks.sweep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vaezoo.benchmarks.shared.BenchmarkFolder;
import org.vaezoo.benchmarks.shared.PythonOption;
import org.vaezoo.benchmarks.shared.Scratch;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.cli.ResultsOption;
import org.vaezoo.experiments.cli.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a whole sweep beside Python. */
@Command(
    name = "sweep",
    description = {
      "Measures a sweep of 16 small trials, 784-128-10, from its command to its table,",
      "beside PyTorch of Python in two processes and with torch.func; leaves a table in",
      "results/benchmarks/sweep."
    },
    mixinStandardHelpOptions = true)
public final class SweepCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Mixin private RepeatedSweep repeated;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Epochs of each trial (default: ${DEFAULT-VALUE}).")
  private int epochs = 5;

  @Mixin private PythonOption python;
  @Mixin private ResultsOption results;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    Optional<PythonOption.Found> found = python.find(out);
    Path folder = results.folder().resolve("benchmarks").resolve("sweep");
    List<Row> rows;
    try (Scratch scratch = Scratch.in(results.folder())) {
      rows =
          new SweepBenchmark(
                  spec(epochs),
                  repeated.jobs(),
                  found.map(PythonOption.Found::python),
                  scratch.folder())
              .measure(
                  repeated.pairs(),
                  line -> {
                    out.println(line);
                    out.flush();
                  });
    }
    BenchmarkFolder.write(
        folder, Map.of(SweepTables.SWEEP, rows), found.map(PythonOption.Found::about));
    TextTable.lines(SweepBenchmark.summary(rows)).forEach(out::println);
    out.println("median [least-greatest]; results: " + folder.resolve("sweep.csv"));
    out.flush();
    return 0;
  }

  /** The sweep, measured by rate and distortion alone: what both sides do. */
  static ObjectNode spec(int epochs) throws IOException {
    ObjectNode spec = Sixteen.spec();
    spec.withObject("/training").put("epochs", epochs);
    ObjectNode evaluation = spec.withObject("/evaluation");
    evaluation.putArray("importanceSamples");
    evaluation.put("images", 0);
    return spec;
  }
}
