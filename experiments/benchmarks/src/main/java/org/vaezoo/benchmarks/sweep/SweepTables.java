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

  @Override
  public List<Schema> tables() {
    return List.of(NO_OP, JOBS_TABLE);
  }
}
