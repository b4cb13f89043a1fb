package org.vaezoo.measures.gaps;

/**
 * How posteriors are optimised.
 *
 * @param draws for each example and step
 * @param learningRate of the first phase; the second has a tenth of it
 * @param tolerance gain of a window in nats, the mean over a block, below which a phase ends
 * @param maximumSteps of both phases together
 */
record OptimizationSettings(int draws, double learningRate, double tolerance, int maximumSteps) {}
