package org.vaezoo.benchmarks.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vaezoo.benchmarks.shared.MedianAndRange;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;

/**
 * How much sooner a sweep ends in worker processes: the same spec by one process and by workers, in
 * turn, so that what else the machine does falls on both alike. Both have to give the same bytes.
 *
 * @param pairs a row of {@code jobs.csv} each
 */
record JobsBenchmark(List<Row> pairs) {

  /** What both runs have to leave alike in the folder of a trial. */
  private static final List<String> SAME = List.of("result.json", "measures/rate-distortion.json");

  /**
   * Measures.
   *
   * @param scratch in which each run has a folder of its own
   * @param run what comes behind {@code run}: the spec and its options
   * @param jobs workers of the second of a pair
   */
  static JobsBenchmark measure(Path scratch, List<String> run, int jobs, int pairs)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int pair = 1; pair <= pairs; pair++) {
      Path alone = scratch.resolve("alone-" + pair);
      Path together = scratch.resolve("together-" + pair);
      double one = seconds(run, alone, "--in-process");
      double several = seconds(run, together, "--jobs=" + jobs);
      int trials = requireSame(alone, together);
      rows.add(
          new Row()
              .put(SweepTables.PAIR, pair)
              .put(SweepTables.JOBS, jobs)
              .put(SweepTables.TRIALS, trials)
              .put(SweepTables.ALONE, one)
              .put(SweepTables.TOGETHER, several)
              .put(SweepTables.RATIO, several / one));
    }
    return new JobsBenchmark(rows);
  }

  private static double seconds(List<String> run, Path results, String where) throws IOException {
    List<String> command = new ArrayList<>(List.of("run"));
    command.addAll(run);
    command.addAll(List.of("--results=" + results, where));
    return VaezooProcess.seconds(command);
  }

  private static int requireSame(Path alone, Path together) throws IOException {
    List<Path> trials = trials(alone);
    if (!trials.equals(trials(together)) || trials.isEmpty()) {
      throw new IOException(together + ": expected the trials of " + alone);
    }
    for (Path trial : trials) {
      for (String file : SAME) {
        Path other = together.resolve(trial).resolve(file);
        if (Files.mismatch(alone.resolve(trial).resolve(file), other) >= 0) {
          throw new IOException(other + ": expected the bytes of the run in one process");
        }
      }
    }
    return trials.size();
  }

  /** The folders of all trials, below the results. */
  private static List<Path> trials(Path results) throws IOException {
    try (Stream<Path> tree = Files.walk(results, 3)) {
      return tree.filter(path -> path.getParent().endsWith("trials"))
          .map(results::relativize)
          .sorted()
          .toList();
    }
  }

  /** A table to read: medians with least and greatest. */
  List<List<String>> summary() {
    return List.of(
        List.of("one process, s", "workers, s", "ratio"),
        List.of(
            column(SweepTables.ALONE, "%.1f"),
            column(SweepTables.TOGETHER, "%.1f"),
            column(SweepTables.RATIO, "%.3f")));
  }

  private String column(Column column, String format) {
    return MedianAndRange.of(pairs, row -> (double) row.cell(column).orElseThrow()).text(format);
  }
}
