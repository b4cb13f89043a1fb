package org.vaezoo.benchmarks.speed;

import java.util.List;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TableProvider;
import org.vaezoo.core.table.Unit;

/** The tables of the benchmarks. */
public final class BenchmarkTables implements TableProvider {

  static final Column SIDE = Column.text("side", "whose loop trained: ours, or a peer's");
  static final Column THREADS = Column.whole("threads", Unit.COUNT, "threads of the engine");
  static final Column PAIR =
      Column.whole("pair", Unit.NONE, "two processes, one after the other, from 1");
  static final Column ROUND = Column.whole("round", Unit.NONE, "round of the same process, from 1");
  static final Column SPEED =
      Column.number("steps_per_second", Unit.PER_SECOND, "steps of training");
  static final Column IMAGES =
      Column.number("images_per_second", Unit.PER_SECOND, "images trained on");
  static final Column PROCESSOR =
      Column.number(
          "processor_us_per_step", Unit.MICROSECONDS, "time of all processors for a step");
  static final Column MEMORY =
      Column.number(
          "peak_resident_mb", Unit.MEGABYTES, "most memory that the process has had resident");
  static final Column LOSS =
      Column.number("loss_nats", Unit.NATS, "loss at the end of the round, an example");
  static final Column MATMUL = Column.text("matmul", "precision of the matrix product");

  static final Column SPEED_RATIO =
      Column.number("speed_ours_over_peer", Unit.NONE, "steps a second: above 1 ours is faster");
  static final Column PROCESSOR_RATIO =
      Column.number(
          "processor_time_ours_over_peer",
          Unit.NONE,
          "processor time of a step: above 1 ours takes more");

  static final Column PART = Column.text("part", "shape of the convolution, or all else");
  static final Column TIME =
      Column.number("ms_per_step", Unit.MILLISECONDS, "time of it in a step");
  static final Column SHARE =
      Column.number("share_of_step", Unit.SHARE, "its part of the time of a step");

  static final Column STEP = Column.whole("step", Unit.COUNT, "steps after the warm-up");
  static final Column RESIDENT = Column.number("resident_mb", Unit.MEGABYTES, "resident memory");
  static final Column FILES =
      Column.whole("open_files", Unit.COUNT, "files, sockets and the like that are open");

  static final Schema THROUGHPUT =
      Schema.of(
          "throughput",
          "a round of training",
          SIDE,
          THREADS,
          PAIR,
          ROUND,
          SPEED,
          IMAGES,
          PROCESSOR,
          MEMORY,
          LOSS,
          MATMUL);
  static final Schema RATIOS =
      Schema.of("ratios", "a pair of processes", THREADS, PAIR, SPEED_RATIO, PROCESSOR_RATIO);
  static final Schema CONVOLUTION =
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
          LOSS);
  static final Schema PROFILE =
      Schema.of("profile", "a convolution of a step, or all else of it", PART, TIME, SHARE);
  static final Schema SOAK = Schema.of("soak", "a look at a long training", STEP, RESIDENT, FILES);

  @Override
  public List<Schema> tables() {
    return List.of(THROUGHPUT, RATIOS, CONVOLUTION, PROFILE, SOAK);
  }
}
