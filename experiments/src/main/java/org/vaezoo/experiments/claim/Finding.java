package org.vaezoo.experiments.claim;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.vaezoo.experiments.compare.Interval;

/**
 * What a test found.
 *
 * @param outcome the verdict
 * @param ours our number: the mean over seeds of what decides
 * @param interval of 95 % around it
 * @param seeds how many numbers it is of
 * @param reason what decides, or what is missing; empty where the number says it all
 * @param trials the ids of those that were read
 */
record Finding(
    Outcome outcome,
    OptionalDouble ours,
    Optional<Interval> interval,
    int seeds,
    String reason,
    Set<String> trials) {

  /** Nothing that decides, and why. */
  static Finding nothing(String reason, Set<String> trials) {
    return new Finding(
        Outcome.INCONCLUSIVE, OptionalDouble.empty(), Optional.empty(), 0, reason, trials);
  }

  /** The same for another reason. */
  Finding because(String other) {
    return new Finding(outcome, ours, interval, seeds, other, trials);
  }

  /** The same, of these trials. */
  Finding of(Set<String> others) {
    return new Finding(outcome, ours, interval, seeds, reason, others);
  }
}
