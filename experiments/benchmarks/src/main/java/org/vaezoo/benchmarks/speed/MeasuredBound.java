package org.vaezoo.benchmarks.speed;

import org.vaezoo.core.table.Row;

/**
 * What a process found.
 *
 * @param task what it was asked for
 * @param seconds by the clock, from the model in memory to the bound, programs made on the way
 * @param nats the bound of an image
 */
record MeasuredBound(BoundTask task, double seconds, double nats) {

  /** The row of {@code bound.csv}. */
  Row row(int run) {
    return new Row()
        .put(BoundTables.MODEL, task.model())
        .put(BoundTables.THREADS, task.threads())
        .put(BoundTables.RUN, run)
        .put(BoundTables.IMAGES, task.images())
        .put(BoundTables.DRAWS, task.draws())
        .put(BoundTables.SECONDS, seconds)
        .put(BoundTables.BOUND, nats);
  }
}
