package org.vaezoo.core.diagnose;

import java.util.List;

/**
 * What must hold between the measures of any model; checked at the end of each evaluation. Every
 * condition is written so that a number that is not one fails it.
 */
final class SelfCheck {

  private static final double STANDARD_ERRORS = 4;
  static final double ROUNDING = 1e-4;

  /** Below this number of examples a standard error is too uncertain to judge by. */
  private static final long FEWEST_EXAMPLES = 30;

  private SelfCheck() {}

  /**
   * @throws SelfCheckException naming the first contradiction
   */
  static void verify(SplitMeasures measures) {
    finite("distortion", measures.distortion());
    measures
        .boundReport()
        .bound()
        .ifPresentOrElse(bound -> adds(measures, bound), () -> hasNoRate(measures));
    boundsRise(measures.bounds());
    boundsRise(measures.priorBounds());
    measures.besides().forEach((columns, found) -> finite(columns.mean().name(), found));
    measures.largestBound().map(ImportanceBound::gain).ifPresent(SelfCheck::isNotNegative);
  }

  private static void adds(SplitMeasures measures, BoundReport.Bound bound) {
    finite("rate", bound.rate());
    finite("ELBO", bound.elbo());
    double elbo = -(measures.distortion().mean() + bound.rate().mean());
    require(
        near(bound.elbo().mean(), elbo),
        "-(D + R) = " + elbo + " but ELBO = " + bound.elbo().mean());
    GroupCheck.groupsFit(measures);
  }

  /** A model without a rate has no number that one would be part of. */
  private static void hasNoRate(SplitMeasures measures) {
    require(
        measures.bounds().isEmpty()
            && measures.priorBounds().isEmpty()
            && measures.chosenElbos().isEmpty(),
        "the model has no rate, but bounds: " + measures.bounds() + measures.priorBounds());
    require(
        measures.groups().stream().anyMatch(group -> group.rateIfAny().isEmpty()),
        "the model has no rate, but every group of it has one");
  }

  private static void boundsRise(List<ImportanceBound> bounds) {
    double below = Double.NEGATIVE_INFINITY;
    for (ImportanceBound bound : bounds) {
      finite("importance bound of " + bound.samples(), bound.nats());
      finite("ELBO beside the importance bound of " + bound.samples(), bound.elbo());
      require(
          near(bound.nats().mean(), bound.elbo().mean() + bound.gain().mean()),
          "ELBO and gain do not add up to the importance bound: " + bound);
      require(
          bound.nats().mean() >= below - ROUNDING, "the importance bounds fall with K: " + bounds);
      require(
          bound.effectiveSamples() >= 1 - ROUNDING
              && bound.effectiveSamples() <= bound.samples() * (1 + ROUNDING),
          "effective samples not within 1 and K: " + bound);
      below = bound.nats().mean();
    }
  }

  /** More samples cannot make the bound worse than the ELBO. */
  private static void isNotNegative(Estimate gain) {
    require(
        gain.count() < FEWEST_EXAMPLES
            || gain.mean() >= -STANDARD_ERRORS * gain.standardError() - ROUNDING,
        "the importance bound is below the ELBO: difference " + gain);
  }

  static void finite(String name, Estimate estimate) {
    require(
        Double.isFinite(estimate.mean()) && Double.isFinite(estimate.standardError()),
        name + " is not finite: " + estimate);
  }

  static boolean near(double value, double sum) {
    return Math.abs(value - sum) <= ROUNDING * (1 + Math.abs(sum));
  }

  static void require(boolean holds, String contradiction) {
    if (!holds) {
      throw new SelfCheckException(contradiction);
    }
  }
}
