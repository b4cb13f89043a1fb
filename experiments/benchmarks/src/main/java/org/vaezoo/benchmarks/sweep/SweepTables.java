package org.vaezoo.benchmarks.sweep;

import java.util.List;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;
import org.vaezoo.core.table.Unit;

/** The tables of the benchmarks of sweeps. */
public final class SweepTables implements TableProvider {

  static final Column ROUND =
      Column.whole("round", Unit.NONE, "two processes, one after the other, from 1");
  static final Column TRIALS = Column.whole("trials", Unit.COUNT, "trials of the sweep");
  static final Column TIME =
      Column.number("ms_per_trial", Unit.MILLISECONDS, "time of the sweep by its trials");
  static final Column PROCESSOR =
      Column.number(
          "processor_ms_per_trial",
          Unit.MILLISECONDS,
          "time of all processors by the sweep's trials");
  static final Column HEAP =
      Column.number(
          "peak_heap_mb", Unit.MEGABYTES, "most of the heap that was in use, garbage too");
  static final Column AGAIN =
      Column.number(
          "again_seconds",
          Unit.SECONDS,
          "time of the command where the sweep has ended, start of its process included");

  static final Schema NO_OP =
      Schema.of(
          "no_op",
          "a sweep of trials that train nothing",
          ROUND,
          TRIALS,
          TIME,
          PROCESSOR,
          HEAP,
          AGAIN);

  static final Column PAIR =
      Column.whole("pair", Unit.NONE, "two runs, one after the other, from 1");
  static final Column JOBS = Column.whole("jobs", Unit.COUNT, "worker processes");
  static final Column ALONE =
      Column.number("in_process_seconds", Unit.SECONDS, "time of the sweep in one process");
  static final Column TOGETHER =
      Column.number("jobs_seconds", Unit.SECONDS, "time of the sweep in workers");
  static final Column RATIO =
      Column.number(
          "jobs_over_in_process",
          Unit.NONE,
          "time in workers by that in one process: below 1 sooner");

  static final Schema JOBS_TABLE =
      Schema.of(
          "jobs",
          "a sweep in one process and in workers",
          PAIR,
          JOBS,
          TRIALS,
          ALONE,
          TOGETHER,
          RATIO);

  static final Column OURS_TIME =
      Column.number("ours_s", Unit.SECONDS, "our sweep, from its command to its table");
  static final Column PYTHON_TIME =
      Column.number("python_s", Unit.SECONDS, "the same by two processes of Python");
  static final Column VMAP_TIME =
      Column.number("vmap_s", Unit.SECONDS, "the same by torch.func, all trials in one program");
  static final Column OVER_PYTHON =
      Column.number(
          "trials_per_hour_over_python", Unit.NONE, "our trials an hour over those of Python");
  static final Column OVER_VMAP =
      Column.number(
          "trials_per_hour_over_vmap", Unit.NONE, "our trials an hour over those of torch.func");
  static final Column OURS_LOSS = loss("ours");
  static final Column PYTHON_LOSS = loss("python");
  static final Column VMAP_LOSS = loss("vmap");

  static final Schema SWEEP =
      Schema.of(
          "sweep",
          "a sweep of each side",
          PAIR,
          TRIALS,
          OURS_TIME,
          PYTHON_TIME,
          VMAP_TIME,
          OVER_PYTHON,
          OVER_VMAP,
          OURS_LOSS,
          PYTHON_LOSS,
          VMAP_LOSS);

  static final Column RUN = Column.whole("run", Unit.NONE, "which run, from 1");
  static final Column TIME_OF_RUN =
      Column.number("seconds", Unit.SECONDS, "from its command to its tables and report");

  static final Schema QUICKSTART =
      Schema.of("quickstart", "a run of the quickstart", RUN, TIME_OF_RUN);

  private static Column loss(String side) {
    return Column.number(
        "loss_" + side + "_nats", Unit.NATS, "rate and distortion of test images, mean of trials");
  }

  @Override
  public List<Schema> tables() {
    return List.of(NO_OP, JOBS_TABLE, SWEEP, QUICKSTART);
  }
}
