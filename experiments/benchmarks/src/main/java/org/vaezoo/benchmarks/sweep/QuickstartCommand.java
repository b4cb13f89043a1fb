package org.vaezoo.benchmarks.sweep;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vaezoo.benchmarks.shared.BenchmarkFolder;
import org.vaezoo.benchmarks.shared.MedianAndRange;
import org.vaezoo.benchmarks.shared.Scratch;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.cli.ResultsOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the whole quickstart. */
@Command(
    name = "quickstart",
    description = {
      "Measures the quickstart from its command to its tables and report, alone: no script of",
      "Python makes the same; leaves a table in results/benchmarks/quickstart."
    },
    mixinStandardHelpOptions = true)
public final class QuickstartCommand implements Callable<Integer> {

  private static final String SPEC = "experiments/specs/quickstart.json";

  @Spec private CommandSpec command;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "How often it is run (default: ${DEFAULT-VALUE}).")
  private int runs = 5;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = "What is run (default: the quickstart).")
  private Path spec = Path.of(System.getProperty("vaezoo.home", "")).resolve(SPEC);

  @Mixin private ResultsOption results;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    List<Row> rows = new ArrayList<>();
    try (Scratch scratch = Scratch.in(results.folder())) {
      for (int run = 1; run <= runs; run++) {
        Path own = scratch.folder().resolve("run-" + run);
        double seconds = VaezooProcess.seconds(List.of("run", spec.toString(), "--results=" + own));
        rows.add(new Row().put(SweepTables.RUN, run).put(SweepTables.TIME_OF_RUN, seconds));
        out.println("quickstart, run " + run + ": " + rows.get(run - 1).cells());
        out.flush();
      }
    }
    Path folder = results.folder().resolve("benchmarks").resolve("quickstart");
    BenchmarkFolder.write(folder, Map.of(SweepTables.QUICKSTART, rows));
    MedianAndRange seconds =
        MedianAndRange.of(rows, row -> (double) row.cell(SweepTables.TIME_OF_RUN).orElseThrow());
    out.println("quickstart, s: " + seconds.text("%.1f"));
    out.println("median [least-greatest]; results: " + folder.resolve("quickstart.csv"));
    out.flush();
    return 0;
  }
}
