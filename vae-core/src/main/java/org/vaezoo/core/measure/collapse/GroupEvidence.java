package org.vaezoo.core.measure.collapse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.diagnose.GroupMeasures;
import org.vaezoo.core.dist.UnitSums;

/**
 * What a verdict reads of one latent group.
 *
 * @param name its name
 * @param activities of each unit: the variance of its posterior mean, of a flow that of its centre;
 *     of a code or class its information about the example in nats
 * @param usedCodes of a codebook: codes used, divided by those that could be, the smaller of their
 *     number and that of choices; at most 1
 */
record GroupEvidence(String name, List<Double> activities, Optional<Double> usedCodes) {

  private static final List<String> VARIANCES = List.of("var_mean", "var_centre");

  GroupEvidence {
    activities = List.copyOf(activities);
  }

  static GroupEvidence of(GroupMeasures measures) {
    UnitSums sums = measures.sums();
    List<Double> activities =
        IntStream.range(0, sums.units()).mapToObj(unit -> activity(sums, unit)).toList();
    return new GroupEvidence(measures.group().name(), activities, usedCodes(sums));
  }

  /** The number of a unit that is compared with the threshold of activity. */
  static double activity(UnitSums sums, int unit) {
    Map<String, Double> statistics = sums.statistics(unit);
    return VARIANCES.stream()
        .filter(statistics::containsKey)
        .findFirst()
        .map(statistics::get)
        .orElseGet(() -> sums.informationBound(unit));
  }

  private static Optional<Double> usedCodes(UnitSums sums) {
    Map<String, Number> codebook = sums.groupStatistics();
    if (!codebook.containsKey("used_codes")) {
      return Optional.empty();
    }
    double choices = (double) sums.examples() * sums.units();
    double usable = Math.min(codebook.get("codes").doubleValue(), choices);
    return Optional.of(codebook.get("used_codes").doubleValue() / usable);
  }

  int units() {
    return activities.size();
  }

  int active(double threshold) {
    return (int) activities.stream().filter(activity -> activity > threshold).count();
  }
}
