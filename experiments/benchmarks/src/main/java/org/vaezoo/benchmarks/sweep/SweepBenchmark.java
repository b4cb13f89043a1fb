package org.vaezoo.benchmarks.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.vaezoo.benchmarks.shared.MedianAndRange;
import org.vaezoo.benchmarks.shared.MnistImages;
import org.vaezoo.benchmarks.shared.Python;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.ResultTable;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;

/**
 * A whole sweep, from the start of its command to its table: our workers, Python as a user runs it,
 * in as many processes of one thread, and Python with all trials mapped into one program. They take
 * turns; all train as many epochs and measure rate and distortion of the test images.
 */
final class SweepBenchmark {

  private final ObjectNode spec;
  private final int jobs;
  private final Optional<Python> python;
  private final Path scratch;
  private final Path specFile;

  /**
   * @param spec of a sweep as {@link Sixteen} is
   * @param jobs our workers
   * @param python the other side, where there is one
   * @param scratch in which each run has a folder of its own
   */
  SweepBenchmark(ObjectNode spec, int jobs, Optional<Python> python, Path scratch)
      throws IOException {
    this.spec = spec;
    this.jobs = jobs;
    this.python = python;
    this.scratch = scratch;
    this.specFile = Sixteen.write(spec, scratch);
    if (python.isPresent()) {
      MnistImages.train(scratch);
      MnistImages.test(scratch);
    }
  }

  /**
   * Measures.
   *
   * @param progress told what each pair took
   * @return the rows of {@code sweep.csv}
   */
  List<Row> measure(int pairs, Consumer<String> progress) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int pair = 1; pair <= pairs; pair++) {
      Row row = new Row().put(SweepTables.PAIR, pair);
      addOurs(row, scratch.resolve("ours-" + pair));
      if (python.isPresent()) {
        addPython(row, "sweep", SweepTables.PYTHON_TIME, SweepTables.PYTHON_LOSS);
        addPython(row, "vmap", SweepTables.VMAP_TIME, SweepTables.VMAP_LOSS);
        row.put(SweepTables.OVER_PYTHON, ratio(row, SweepTables.PYTHON_TIME));
        row.put(SweepTables.OVER_VMAP, ratio(row, SweepTables.VMAP_TIME));
      }
      rows.add(row);
      progress.accept("sweep, pair " + pair + ": " + row.cells());
    }
    return rows;
  }

  private void addOurs(Row row, Path results) throws IOException {
    double seconds =
        VaezooProcess.seconds(
            List.of("run", specFile.toString(), "--results=" + results, "--jobs=" + jobs));
    List<Double> losses = new ArrayList<>();
    Path folder = results.resolve(spec.path("name").asText());
    for (ResultRow trial : ResultTable.read(folder, "rate_distortion.csv").rows()) {
      losses.add(
          trial.number(EvaluationColumns.RATE.mean()).orElseThrow()
              + trial.number(EvaluationColumns.DISTORTION.mean()).orElseThrow());
    }
    row.put(SweepTables.TRIALS, losses.size())
        .put(SweepTables.OURS_TIME, seconds)
        .put(SweepTables.OURS_LOSS, mean(losses));
  }

  private void addPython(Row row, String what, Column time, Column loss) throws IOException {
    Path task = scratch.resolve(what + ".json");
    JsonFiles.write(task, task(what));
    long clock = System.nanoTime();
    JsonNode answer = python.orElseThrow().ask(what, task);
    double seconds = (System.nanoTime() - clock) / 1e9;
    List<Double> losses =
        StreamSupport.stream(answer.path("trials").spliterator(), false)
            .map(trial -> trial.path("rate").asDouble() + trial.path("distortion").asDouble())
            .toList();
    row.put(time, seconds).put(loss, mean(losses));
  }

  private ObjectNode task(String what) {
    ObjectNode task = JsonNodeFactory.instance.objectNode();
    task.set("spec", spec);
    task.set("trials", Sixteen.trials(spec));
    task.put("images", scratch.resolve("train.images").toString());
    task.put("test", scratch.resolve("test.images").toString());
    task.put("table", scratch.resolve(what + ".csv").toString());
    return task.put("matmul", EngineSettings.standard().matmul().name().toLowerCase(Locale.ROOT));
  }

  private static double mean(List<Double> losses) {
    return losses.stream().mapToDouble(loss -> loss).average().orElseThrow();
  }

  private static double ratio(Row row, Column other) {
    return seconds(row, other) / seconds(row, SweepTables.OURS_TIME);
  }

  private static double seconds(Row row, Column column) {
    return (double) row.cell(column).orElseThrow();
  }

  /** A table to read: medians with least and greatest. */
  static List<List<String>> summary(List<Row> rows) {
    List<Column> columns =
        List.of(
            SweepTables.OURS_TIME,
            SweepTables.PYTHON_TIME,
            SweepTables.VMAP_TIME,
            SweepTables.OVER_PYTHON,
            SweepTables.OVER_VMAP);
    List<Column> there = columns.stream().filter(rows.get(0)::has).toList();
    return List.of(
        there.stream().map(Column::name).toList(),
        there.stream()
            .map(column -> MedianAndRange.of(rows, row -> seconds(row, column)).text("%.2f"))
            .toList());
  }
}
