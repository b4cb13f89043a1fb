package org.vaezoo.benchmarks.speed;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.vaezoo.benchmarks.shared.MedianAndRange;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;

/**
 * All that was measured of a model with a number of threads.
 *
 * @param processes of all sides
 * @param givenLoss our loss of the batch and noise that were handed over
 * @param python what Python says of them, where there is one
 * @param peak 1e9 operations a second of the fastest product of matrices
 */
record StepsOfModel(
    BenchmarkModel model,
    int threads,
    List<MeasuredProcess> processes,
    double givenLoss,
    Optional<PythonAnswer> python,
    double peak) {

  StepsOfModel {
    processes = List.copyOf(processes);
  }

  /** The processes of a side, by pair. */
  List<MeasuredProcess> of(Side side) {
    return processes.stream().filter(process -> process.side() == side).toList();
  }

  /** The median of a number of a side's processes. */
  double median(Side side, ToDoubleFunction<MeasuredProcess> number) {
    return MedianAndRange.of(of(side), number).median();
  }

  /**
   * Our steps a second over those of another side: the ratio of the medians, and the least and the
   * greatest ratio of a pair; empty where the other side was not measured.
   */
  Optional<MedianAndRange> ratio(Side other) {
    if (of(other).isEmpty()) {
      return Optional.empty();
    }
    MedianAndRange ofPairs =
        MedianAndRange.of(
            of(Side.OURS),
            ours -> ours.stepsPerSecond() / of(other).get(ours.pair() - 1).stepsPerSecond());
    double ofMedians =
        median(Side.OURS, MeasuredProcess::stepsPerSecond)
            / median(other, MeasuredProcess::stepsPerSecond);
    return Optional.of(new MedianAndRange(ofMedians, ofPairs.least(), ofPairs.greatest()));
  }

  /** The row of {@code steps.csv}. */
  Row row() {
    MedianAndRange speed = MedianAndRange.of(of(Side.OURS), MeasuredProcess::stepsPerSecond);
    Row row =
        new Row()
            .put(StepsTables.MODEL, model.label())
            .put(StepsTables.THREADS, threads)
            .put(StepsTables.PAIRS, of(Side.OURS).size())
            .put(StepsTables.OURS_SPEED, speed.median())
            .put(StepsTables.OURS_LEAST, speed.least())
            .put(StepsTables.OURS_GREATEST, speed.greatest());
    put(row, Side.PYTHON_EAGER, StepsTables.OVER_EAGER);
    put(row, Side.PYTHON_COMPILE, StepsTables.OVER_COMPILE);
    put(row, Side.OURS_EAGER, StepsTables.OVER_OUR_EAGER);
    for (Side side : Side.values()) {
      if (!of(side).isEmpty()) {
        row.put(StepsTables.lossOf(side), median(side, process -> process.report().loss()));
      }
    }
    python.ifPresent(
        answer ->
            row.put(StepsTables.GIVEN_DIFFERENCE, answer.difference(givenLoss))
                .put(StepsTables.GIGAFLOPS, answer.operations() * speed.median() / 1e9)
                .put(StepsTables.SHARE_OF_PEAK, answer.operations() * speed.median() / 1e9 / peak)
                .put(StepsTables.PYTHON_MATMUL, answer.fastest()));
    return row.put(StepsTables.PEAK, peak)
        .put(StepsTables.FIRST_STEP, median(Side.OURS, MeasuredProcess::firstStepSeconds))
        .put(StepsTables.FIRST_CALL, median(Side.OURS, p -> p.report().firstCallSeconds()))
        .put(StepsTables.WARM_UP_LOST, median(Side.OURS, MeasuredProcess::warmUpLost))
        .put(StepsTables.MATMUL, of(Side.OURS).get(0).task().matmul());
  }

  /** The rows of {@code processes.csv}. */
  List<Row> rows() {
    return processes.stream().map(process -> process.row(model)).toList();
  }

  private void put(Row row, Side other, List<Column> ratio) {
    ratio(other)
        .ifPresent(
            found ->
                row.put(ratio.get(0), found.median())
                    .put(ratio.get(1), found.least())
                    .put(ratio.get(2), found.greatest()));
  }
}
