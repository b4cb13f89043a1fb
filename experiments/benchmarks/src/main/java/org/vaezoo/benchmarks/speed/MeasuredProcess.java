package org.vaezoo.benchmarks.speed;

import org.vaezoo.core.table.Row;

/**
 * A process that was measured.
 *
 * @param side who trained
 * @param pair which of its kind, from 1
 * @param task what it was asked to do
 * @param startedAt when it was started, in seconds since 1970
 * @param report what it found
 */
record MeasuredProcess(Side side, int pair, StepsTask task, double startedAt, StepsReport report) {

  double stepsPerSecond() {
    return 1 / report.secondsOfStep(task.steps());
  }

  /** From the start of the process to the end of its first step. */
  double firstStepSeconds() {
    return report.firstStepAt() - startedAt;
  }

  double warmUpLost() {
    return report.warmUpLost(task.warmUp(), task.steps());
  }

  /** The row of {@code processes.csv}. */
  Row row(BenchmarkModel model) {
    return new Row()
        .put(StepsTables.MODEL, model.label())
        .put(StepsTables.THREADS, task.threads())
        .put(StepsTables.PAIR, pair)
        .put(StepsTables.SIDE, side.label())
        .put(StepsTables.SPEED, stepsPerSecond())
        .put(StepsTables.LOSS, report.loss())
        .put(StepsTables.FIRST_STEP, firstStepSeconds())
        .put(StepsTables.FIRST_CALL, report.firstCallSeconds())
        .put(StepsTables.WARM_UP_LOST, warmUpLost())
        .put(StepsTables.MEMORY, report.peakResidentMegabytes())
        .put(StepsTables.MATMUL, task.matmul());
  }
}
