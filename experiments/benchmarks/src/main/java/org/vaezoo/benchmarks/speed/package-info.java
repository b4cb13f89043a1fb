/**
 * How fast a step of training is beside PyTorch of Python, and whether memory stays flat.
 *
 * <p>Start with {@link org.vaezoo.benchmarks.speed.StepsBenchmark}: it hands the {@link
 * org.vaezoo.benchmarks.speed.BenchmarkModel models} with their initial values over to Python, sees
 * that both compute the same, and starts processes of the {@link org.vaezoo.benchmarks.speed.Side
 * sides} in turn, each of which times its own steps. {@link org.vaezoo.benchmarks.speed.Soak}
 * watches the memory of one long run.
 */
package org.vaezoo.benchmarks.speed;
