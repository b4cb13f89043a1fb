package org.vaezoo.measures.aggregate;

import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.SelfCheckException;

/**
 * What must hold between the parts of a rate, whatever the model: a broken estimator shows here.
 * Identities hold within rounding, what holds of expectations within 4 standard errors. Every
 * condition is written so that a number that is not one fails it.
 */
final class DecompositionCheck {

  private static final double STANDARD_ERRORS = 4;
  private static final double ROUNDING = 1e-4;

  /** Below this number of draws a standard error is too uncertain to judge by. */
  private static final long FEWEST_DRAWS = 30;

  private final Decomposition parts;
  private final String group;

  private DecompositionCheck(Decomposition parts) {
    this.parts = parts;
    this.group = parts.group().name();
  }

  /**
   * Refuses parts that contradict each other.
   *
   * @throws SelfCheckException naming the first contradiction
   */
  static void verify(Decomposition parts) {
    DecompositionCheck check = new DecompositionCheck(parts);
    check.information("information of " + check.group, parts.information());
    check.notNegative("total correlation of " + check.group, parts.totalCorrelation());
    check.notNegative("rate less information of " + check.group, parts.priorGap());
    check.addsUp();
    for (int unit = 0; unit < parts.units().size(); unit++) {
      check.unit(unit, parts.units().get(unit));
    }
  }

  private void unit(int number, Decomposition.Unit unit) {
    String name = "information of unit " + number + " of " + group;
    information(name, unit.information());
    unit.priorGap().ifPresent(gap -> notNegative("rate less " + name, gap));
    double bound = parts.statistics().informationBound(number);
    require(
        atMost(bound, unit.information()),
        name + " is above its bound " + bound + ": " + unit.information());
  }

  /** At least nothing and at most ln N, which is never passed: each draw has its own example. */
  private void information(String name, Estimate information) {
    notNegative(name, information);
    require(
        information.mean() <= parts.cap() + ROUNDING,
        name + " is above its cap ln N = " + parts.cap() + ": " + information);
  }

  private void notNegative(String name, Estimate estimate) {
    require(
        Double.isFinite(estimate.mean()) && Double.isFinite(estimate.standardError()),
        name + " is not finite: " + estimate);
    require(
        estimate.count() < FEWEST_DRAWS
            || estimate.mean() >= -STANDARD_ERRORS * estimate.standardError() - ROUNDING,
        name + " is negative: " + estimate);
  }

  private static boolean atMost(double bound, Estimate estimate) {
    double allowed = STANDARD_ERRORS * estimate.standardError() + ROUNDING * (1 + bound);
    return estimate.count() < FEWEST_DRAWS || estimate.mean() <= bound + allowed;
  }

  private void addsUp() {
    double rate = parts.rate().mean();
    near("information and prior gap", parts.information().mean() + parts.priorGap().mean(), rate);
    parts
        .dimensionWise()
        .ifPresent(
            each ->
                near(
                    "information, total correlation and dimension-wise KL",
                    parts.information().mean() + parts.totalCorrelation().mean() + each.mean(),
                    rate));
  }

  private void near(String names, double sum, double rate) {
    require(
        Math.abs(sum - rate) <= ROUNDING * (1 + Math.abs(rate)),
        names + " of " + group + " add up to " + sum + ", not to its rate " + rate);
  }

  private static void require(boolean holds, String contradiction) {
    if (!holds) {
      throw new SelfCheckException(contradiction);
    }
  }
}
