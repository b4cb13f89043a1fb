package org.vaezoo.core.verdict;

import org.vaezoo.core.diagnose.Estimate;

/**
 * What optimising the posterior of each example changes, under the decoder as it is; nats.
 *
 * @param gain fall of D + wR, paired
 * @param encoderRate R of the encoder's posteriors
 * @param optimizedRate R of the optimised ones
 */
public record Lag(Estimate gain, Estimate encoderRate, Estimate optimizedRate) {}
