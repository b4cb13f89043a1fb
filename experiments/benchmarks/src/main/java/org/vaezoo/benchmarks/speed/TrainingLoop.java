package org.vaezoo.benchmarks.speed;

/** A training that can be timed. */
interface TrainingLoop extends AutoCloseable {

  /** Makes steps; the mean of their losses in nats an example. */
  double steps(int count);

  @Override
  void close();
}
