/**
 * What a sweep costs beside its training.
 *
 * <p>Start with {@link org.vaezoo.benchmarks.sweep.NoOpBenchmark}: trials that train nothing pass
 * through all that schedules, stores and tabulates trials.
 */
package org.vaezoo.benchmarks.sweep;
