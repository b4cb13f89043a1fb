package org.vaezoo.core.diagnose;

import java.util.List;
import java.util.Locale;

/** What must hold between the measures of the groups and units of a model that has a rate. */
final class GroupCheck {

  private GroupCheck() {}

  static void groupsFit(SplitMeasures measures) {
    measures.groups().forEach(GroupCheck::unitsFit);
    double sum = measures.groups().stream().mapToDouble(group -> group.rate().mean()).sum();
    SelfCheck.require(
        SelfCheck.near(measures.rate().mean(), sum),
        "the rates of the groups add up to " + sum + ", not to " + measures.rate().mean());
  }

  /** An exact rate is not negative, units add up, and information is never above the rate. */
  private static void unitsFit(GroupMeasures group) {
    String name = group.group().name();
    SelfCheck.finite("rate of " + name, group.rate());
    SelfCheck.require(
        !group.exact() || group.rate().mean() >= -SelfCheck.ROUNDING,
        "the rate of " + name + " is negative: " + group.rate().mean());
    group.unitRates().ifPresent(units -> unitsFit(group, name, units));
  }

  private static void unitsFit(GroupMeasures group, String name, List<Double> units) {
    double sum = units.stream().mapToDouble(Double::doubleValue).sum();
    SelfCheck.require(
        SelfCheck.near(group.rate().mean(), sum),
        "unit rates of " + name + " add up to " + sum + ", not to its rate " + group.rate().mean());
    for (int unit = 0; group.exact() && group.onePrior() && unit < units.size(); unit++) {
      informationIsBounded(group, name, unit, units.get(unit));
    }
  }

  /**
   * Under one Gaussian prior for all examples the rate is at least the Gaussian information: a
   * Gaussian that fits the aggregate posterior best has just that rate under it. A prior that
   * depends on the example, as in a conditional model or the lower layers of a hierarchy, is not
   * asked: a posterior that follows its prior costs nothing, whatever it says of x.
   */
  private static void informationIsBounded(
      GroupMeasures group, String name, int unit, double rate) {
    double information = group.statistics().informationBound(unit);
    SelfCheck.require(
        information <= rate + SelfCheck.ROUNDING * (1 + rate) && information >= -SelfCheck.ROUNDING,
        String.format(
            Locale.ROOT,
            "the information bound of unit %d of %s is %s nats, not within 0 and its rate %s",
            unit,
            name,
            information,
            rate));
  }
}
