package org.vaezoo.benchmarks.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vaezoo.benchmarks.shared.JavaProcess;
import org.vaezoo.benchmarks.shared.MedianAndRange;
import org.vaezoo.experiments.cli.Vaezoo;

/**
 * What the machinery around a trial takes: a sweep of trials that train nothing, in one process
 * whose heap is held to {@link #HEAP}, and the same sweep asked for again, as a command, when all
 * has ended. Every file is written as it always is, to the disk.
 *
 * @param rounds a row of {@code no_op.csv} each
 */
record NoOpBenchmark(List<ObjectNode> rounds) {

  /** The heap that both processes have to do with. */
  private static final String HEAP = "-Xmx256m";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Measures.
   *
   * @param folder in which each round has a folder of its own
   */
  static NoOpBenchmark measure(Path folder, int rounds, int trials) throws IOException {
    List<ObjectNode> rows = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      rows.add(measure(folder.resolve("round-" + round), trials).put("round", round));
    }
    return new NoOpBenchmark(rows);
  }

  private static ObjectNode measure(Path folder, int trials) throws IOException {
    JsonNode first =
        JSON.readTree(
            JavaProcess.run(List.of(HEAP), NoOpSweep.class, List.of(folder.toString(), trials + ""))
                .lastLine());
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("trials", trials);
    row.put("ms_per_trial", 1e3 * first.get("seconds").doubleValue() / trials);
    row.put("processor_ms_per_trial", 1e3 * first.get("processorSeconds").doubleValue() / trials);
    row.put("peak_heap_mb", first.get("peakHeapMegabytes").doubleValue());
    return row.put("again_seconds", again(folder));
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
    String said = JavaProcess.run(List.of(HEAP), Vaezoo.class, command).text();
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
            column("ms_per_trial", "%.1f"),
            column("processor_ms_per_trial", "%.1f"),
            column("peak_heap_mb", "%.0f"),
            column("again_seconds", "%.2f")));
  }

  private String column(String name, String format) {
    return MedianAndRange.of(rounds, row -> row.get(name).doubleValue()).text(format);
  }
}
