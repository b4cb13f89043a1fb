package org.vaezoo.core.measure.collapse;

import java.util.List;
import java.util.Optional;

/**
 * All that the {@link Rules} read. What has no meaning for a model is empty.
 *
 * @param groups top of the hierarchy first
 * @param rate R in nats
 * @param readCost what the distortion rises by, in nats, if the decoder is given other latents:
 *     drawn from the prior or those of another example, whichever is less
 * @param lag what optimising the posterior of each example changes
 * @param payoff of information: the largest eigenvalue of the correlations that the model leaves
 * @param beta weight of the rate at the end of training
 */
record Evidence(
    List<GroupEvidence> groups,
    double rate,
    double readCost,
    Optional<Lag> lag,
    Optional<Double> payoff,
    double beta) {

  Evidence {
    groups = List.copyOf(groups);
  }

  /**
   * What optimising the posterior of each example changes.
   *
   * @param gain fall of D + βR in nats
   * @param encoderRate the encoder's R in nats
   * @param optimizedRate R of the optimised posteriors in nats
   */
  record Lag(double gain, double encoderRate, double optimizedRate) {}

  int units() {
    return groups.stream().mapToInt(GroupEvidence::units).sum();
  }

  int active(double threshold) {
    return groups.stream().mapToInt(group -> group.active(threshold)).sum();
  }
}
