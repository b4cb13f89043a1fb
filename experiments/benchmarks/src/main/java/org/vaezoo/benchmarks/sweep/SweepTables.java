package org.vaezoo.benchmarks.sweep;

import java.util.List;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;
import org.vaezoo.core.table.Unit;

/** The tables of the benchmarks of sweeps. */
public final class SweepTables implements TableProvider {

  @Override
  public List<Schema> tables() {
    return List.of(
        Schema.of(
            "no_op",
            "a sweep of trials that train nothing",
            Column.whole("round", Unit.NONE, "two processes, one after the other, from 1"),
            Column.whole("trials", Unit.COUNT, "trials of the sweep"),
            Column.number("ms_per_trial", Unit.MILLISECONDS, "time of the sweep by its trials"),
            Column.number(
                "processor_ms_per_trial",
                Unit.MILLISECONDS,
                "time of all processors by the sweep's trials"),
            Column.number(
                "peak_heap_mb", Unit.MEGABYTES, "most of the heap that was in use, garbage too"),
            Column.number(
                "again_seconds",
                Unit.SECONDS,
                "time of the command where the sweep has ended, start of its process included")));
  }
}
