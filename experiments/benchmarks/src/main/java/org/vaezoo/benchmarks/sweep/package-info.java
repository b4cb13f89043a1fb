/**
 * What a sweep costs beside its training.
 *
 * <p>Start with {@link org.vaezoo.benchmarks.sweep.NoOpBenchmark}: trials that train nothing pass
 * through all that schedules, stores and tabulates trials. {@link
 * org.vaezoo.benchmarks.sweep.JobsBenchmark} has a sweep done by one process and by workers.
 */
package org.vaezoo.benchmarks.sweep;
