package org.vaezoo.benchmarks.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vaezoo.benchmarks.shared.JavaProcess;
import org.vaezoo.benchmarks.shared.MedianAndRange;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.cli.Vaezoo;

/**
 * What the machinery around a trial takes: a sweep of trials that train nothing, in one process
 * whose heap is held to {@link #JAVA}, and the same sweep asked for again, as a command, when all
 * has ended. Every file is written as it always is, to the disk.
 *
 * @param rounds a row of {@code no_op.csv} each
 */
record NoOpBenchmark(List<Row> rounds) {

  /** The heap that both processes have to do with, and the launcher's collector. */
  private static final List<String> JAVA = List.of("-Xmx256m", "-XX:+UseSerialGC");

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Measures.
   *
   * @param folder in which each round has a folder of its own
   */
  static NoOpBenchmark measure(Path folder, int rounds, int trials) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      rows.add(measure(folder.resolve("round-" + round), trials).put(SweepTables.ROUND, round));
    }
    return new NoOpBenchmark(rows);
  }

  private static Row measure(Path folder, int trials) throws IOException {
    JsonNode first =
        JSON.readTree(
            JavaProcess.run(JAVA, NoOpSweep.class, List.of(folder.toString(), trials + ""))
                .lastLine());
    double processor = first.get("processorSeconds").doubleValue();
    return new Row()
        .put(SweepTables.TRIALS, trials)
        .put(SweepTables.TIME, 1e3 * first.get("seconds").doubleValue() / trials)
        .put(SweepTables.PROCESSOR, 1e3 * processor / trials)
        .put(SweepTables.HEAP, first.get("peakHeapMegabytes").doubleValue())
        .put(SweepTables.AGAIN, again(folder));
  }

  /** Seconds of the command, from the start of its process to its end. */
  private static double again(Path folder) throws IOException {
    List<String> command =
        List.of(
            "run",
            folder.resolve(NoOpSweep.NAME + ".json").toString(),
            "--in-process",
            "--data=" + folder,
            "--results=" + folder.resolve("results"));
    long clock = System.nanoTime();
    String said = JavaProcess.run(JAVA, Vaezoo.class, command).text();
    double seconds = (System.nanoTime() - clock) / 1e9;
    if (said.contains("FINISHED")) {
      throw new IOException(folder + ": expected that nothing is left to do, found: " + said);
    }
    return seconds;
  }

  /** A table to read: medians with least and greatest. */
  List<List<String>> summary() {
    return List.of(
        List.of("ms a trial", "processor ms a trial", "peak heap MB", "again, s"),
        List.of(
            column(SweepTables.TIME, "%.1f"),
            column(SweepTables.PROCESSOR, "%.1f"),
            column(SweepTables.HEAP, "%.0f"),
            column(SweepTables.AGAIN, "%.2f")));
  }

  private String column(Column column, String format) {
    return MedianAndRange.of(rounds, row -> (double) row.cell(column).orElseThrow()).text(format);
  }
}
