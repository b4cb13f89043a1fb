package org.vaezoo.benchmarks.speed;

import org.vaezoo.core.table.Row;

/** Both of a pair: above 1 ours is faster; above 1 ours takes more processor time. */
record PairRatio(int threads, int pair, double speed, double processorTime) {

  Row row() {
    return new Row()
        .put(BenchmarkTables.THREADS, threads)
        .put(BenchmarkTables.PAIR, pair)
        .put(BenchmarkTables.SPEED_RATIO, speed)
        .put(BenchmarkTables.PROCESSOR_RATIO, processorTime);
  }
}
