/**
 * Whole sweeps, and what they cost beside their training.
 *
 * <p>{@link org.vaezoo.benchmarks.sweep.SweepBenchmark} holds a sweep against Python, {@link
 * org.vaezoo.benchmarks.sweep.JobsBenchmark} has one done by one process and by workers. In {@link
 * org.vaezoo.benchmarks.sweep.NoOpBenchmark} trials that train nothing pass through all that
 * schedules, stores and tabulates trials.
 */
package org.vaezoo.benchmarks.sweep;
