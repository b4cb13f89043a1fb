package org.vaezoo.core.diagnose;

import java.util.List;

/** What must hold between the measures of any model; checked at the end of each evaluation. */
final class SelfCheck {

  private static final double STANDARD_ERRORS = 4;
  private static final double ROUNDING = 1e-4;

  private SelfCheck() {}

  /**
   * @throws SelfCheckException naming the first contradiction
   */
  static void verify(SplitMeasures measures) {
    finite("rate", measures.rate());
    finite("distortion", measures.distortion());
    finite("ELBO", measures.elbo());
    sumsToElbo(measures);
    measures.groups().forEach(SelfCheck::unitsFit);
    boundsRise(measures.bounds());
    measures.importanceGain().ifPresent(SelfCheck::isNotNegative);
  }

  /** More samples cannot make the bound worse than the ELBO. */
  private static void isNotNegative(Estimate gain) {
    if (gain.mean() < -STANDARD_ERRORS * gain.standardError() - ROUNDING) {
      throw new SelfCheckException("the importance bound is below the ELBO: difference " + gain);
    }
  }

  private static void finite(String name, Estimate estimate) {
    if (!Double.isFinite(estimate.mean()) || !Double.isFinite(estimate.standardError())) {
      throw new SelfCheckException(name + " is not finite: " + estimate);
    }
  }

  private static void sumsToElbo(SplitMeasures measures) {
    double sum = -(measures.distortion().mean() + measures.rate().mean());
    if (Math.abs(sum - measures.elbo().mean()) > ROUNDING * (1 + Math.abs(sum))) {
      throw new SelfCheckException("-(D + R) = " + sum + " but ELBO = " + measures.elbo().mean());
    }
  }

  /** An exact rate is not negative, units add up, and information is never above the rate. */
  private static void unitsFit(GroupMeasures group) {
    finite("rate of " + group.group().name(), group.rate());
    if (group.exact() && group.rate().mean() < -ROUNDING) {
      throw new SelfCheckException("the rate of " + group.group().name() + " is negative");
    }
    if (group.unitRates().isEmpty()) {
      return;
    }
    List<Double> units = group.unitRates().get();
    double sum = units.stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - group.rate().mean()) > ROUNDING * (1 + Math.abs(sum))) {
      throw new SelfCheckException(
          "unit rates of " + group.group().name() + " add up to " + sum + ", not to its rate");
    }
    for (int unit = 0; group.exact() && unit < units.size(); unit++) {
      informationIsBounded(group, unit, units.get(unit));
    }
  }

  private static void informationIsBounded(GroupMeasures group, int unit, double rate) {
    double information = group.sums().informationBound(unit);
    if (information > rate + ROUNDING * (1 + rate) || information < -ROUNDING) {
      throw new SelfCheckException(
          "the information bound of unit "
              + unit
              + " of "
              + group.group().name()
              + " is "
              + information
              + " nats, not within 0 and its rate "
              + rate);
    }
  }

  private static void boundsRise(List<ImportanceBound> bounds) {
    for (int i = 0; i < bounds.size(); i++) {
      finite("importance bound", bounds.get(i).nats());
      if (i > 0 && bounds.get(i).nats().mean() < bounds.get(i - 1).nats().mean() - ROUNDING) {
        throw new SelfCheckException("the importance bounds fall with K: " + bounds);
      }
    }
  }
}
