package org.vaezoo.benchmarks.speed;

import java.util.List;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;
import org.vaezoo.core.table.Unit;

/** The tables of the benchmarks. */
public final class BenchmarkTables implements TableProvider {

  private static final Column SIDE = Column.text("side", "whose loop trained: ours, or a peer's");
  private static final Column THREADS =
      Column.whole("threads", Unit.COUNT, "threads of the engine");
  private static final Column PAIR =
      Column.whole("pair", Unit.NONE, "two processes, one after the other, from 1");
  private static final Column ROUND =
      Column.whole("round", Unit.NONE, "round of the same process, from 1");
  private static final Column SPEED =
      Column.number("steps_per_second", Unit.PER_SECOND, "steps of training");
  private static final Column PROCESSOR =
      Column.number(
          "processor_us_per_step", Unit.MICROSECONDS, "time of all processors for a step");
  private static final Column MEMORY =
      Column.number(
          "peak_resident_mb", Unit.MEGABYTES, "most memory that the process has had resident");
  private static final Column LOSS =
      Column.number("loss_nats", Unit.NATS, "loss at the end of the round, an example");

  @Override
  public List<Schema> tables() {
    return List.of(
        Schema.of(
            "throughput",
            "a round of training",
            SIDE,
            THREADS,
            PAIR,
            ROUND,
            SPEED,
            Column.number("images_per_second", Unit.PER_SECOND, "images trained on"),
            PROCESSOR,
            MEMORY,
            LOSS,
            Column.text("matmul", "precision of the matrix product")),
        Schema.of(
            "ratios",
            "a pair of processes",
            THREADS,
            PAIR,
            Column.number(
                "speed_ours_over_peer", Unit.NONE, "steps a second: above 1 ours is faster"),
            Column.number(
                "processor_time_ours_over_peer",
                Unit.NONE,
                "processor time of a step: above 1 ours takes more")),
        Schema.of(
            "convolution",
            "a round of training",
            SIDE,
            THREADS,
            PAIR,
            ROUND,
            SPEED,
            PROCESSOR,
            MEMORY,
            LOSS),
        Schema.of(
            "profile",
            "a convolution of a step, or all else of it",
            Column.text("part", "shape of the convolution, or all else"),
            Column.number("ms_per_step", Unit.MILLISECONDS, "time of it in a step"),
            Column.number("share_of_step", Unit.SHARE, "its part of the time of a step")),
        Schema.of(
            "soak",
            "a look at a long training",
            Column.whole("step", Unit.COUNT, "steps after the warm-up"),
            Column.number("resident_mb", Unit.MEGABYTES, "resident memory"),
            Column.whole("open_files", Unit.COUNT, "files, sockets and the like that are open")));
  }
}
