package org.vaezoo.core.train;

import java.util.Optional;

/**
 * How long and on what a model is trained.
 *
 * @param epochs passes over the training split
 * @param batchSize examples of a step, B
 * @param seed of initial weights, data order and noise
 * @param clipGradientNorm the largest global norm a gradient may have
 */
public record TrainingPlan(
    int epochs, int batchSize, long seed, Optional<Double> clipGradientNorm) {}
