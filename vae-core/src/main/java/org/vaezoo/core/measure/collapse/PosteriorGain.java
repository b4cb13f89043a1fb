package org.vaezoo.core.measure.collapse;

import org.vaezoo.core.diagnose.Estimate;

/**
 * What optimising the Gaussian posterior of each example changes, under the decoder as it is: means
 * over examples in nats.
 *
 * @param gain fall of D + βR, paired
 * @param encoderRate R of the encoder's posteriors
 * @param optimizedRate R of the optimised ones
 */
record PosteriorGain(Estimate gain, Estimate encoderRate, Estimate optimizedRate) {

  Evidence.Lag evidence() {
    return new Evidence.Lag(gain.mean(), encoderRate.mean(), optimizedRate.mean());
  }
}
