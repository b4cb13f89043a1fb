package org.vaezoo.core.diagnose;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.distribution.Coordinates;
import org.vaezoo.core.distribution.GaussianStatistics;
import org.vaezoo.core.model.LatentGroup;

/** Measures that contradict each other are refused, each by name; sound ones pass. */
class SelfCheckTest {

  /** Means +1 and -1, variances 1: information log(2) / 2 = 0.35, rate 0.5, for both units. */
  private static final GaussianStatistics SUMS =
      GaussianStatistics.of(new double[] {1, -1, -1, 1}, new double[4], 2, Coordinates.STANDARD);

  private static final ImportanceBound ONE = bound(1, -101, 1, 0);
  private static final ImportanceBound TEN = bound(10, -99, 4, 2);

  /** A bound beside an ELBO that it is above by its gain. */
  private static ImportanceBound bound(int samples, double nats, double effective, double gain) {
    return bound(samples, nats, effective, estimate(gain));
  }

  private static ImportanceBound bound(int samples, double nats, double effective, Estimate gain) {
    return new ImportanceBound(
        samples,
        estimate(nats),
        estimate(nats - gain.mean()),
        gain,
        effective,
        OptionalDouble.empty(),
        List.of());
  }

  private static Estimate estimate(double mean) {
    return new Estimate(mean, 0.1, 1000);
  }

  private static GroupMeasures group(double rate, boolean exact, Double... units) {
    return new GroupMeasures(
        new LatentGroup("z", 2), estimate(rate), Optional.of(List.of(units)), exact, true, SUMS);
  }

  private static GroupMeasures soundGroup() {
    return group(1, true, 0.5, 0.5);
  }

  private static SplitMeasures measures(
      double rate, double distortion, double elbo, GroupMeasures group) {
    return measures(rate, distortion, elbo, group, List.of(ONE, TEN));
  }

  private static SplitMeasures measures(
      double rate,
      double distortion,
      double elbo,
      GroupMeasures group,
      List<ImportanceBound> bounds) {
    return new SplitMeasures(
        784, estimate(rate), estimate(distortion), estimate(elbo), List.of(group), bounds);
  }

  private static SplitMeasures withBounds(ImportanceBound... bounds) {
    return measures(1, 100, -101, soundGroup(), List.of(bounds));
  }

  private static SplitMeasures withGain(Estimate gain) {
    return measures(1, 100, -101, soundGroup(), List.of(bound(10, -99, 4, gain)));
  }

  private static void assertRefused(SplitMeasures measures, String reason) {
    assertThatThrownBy(() -> SelfCheck.verify(measures))
        .isInstanceOf(SelfCheckException.class)
        .hasMessageStartingWith("self-check failed: ")
        .hasMessageContaining(reason);
  }

  @Test
  void soundMeasuresPass() {
    assertThatCode(() -> SelfCheck.verify(measures(1, 100, -101, soundGroup())))
        .doesNotThrowAnyException();
  }

  @Test
  void anElboThatIsNotTheSumIsRefused() {
    assertRefused(measures(1, 100, -100, soundGroup()), "but ELBO = -100.0");
    assertRefused(measures(1, 100, 101, soundGroup()), "but ELBO = 101.0");
  }

  @Test
  void numbersThatAreNotFiniteAreRefused() {
    assertRefused(measures(Double.NaN, 100, -101, soundGroup()), "rate is not finite");
    assertRefused(
        measures(1, Double.POSITIVE_INFINITY, -101, soundGroup()), "distortion is not finite");
    assertRefused(measures(1, 100, Double.NaN, soundGroup()), "ELBO is not finite");
    assertRefused(
        measures(1, 100, -101, group(Double.NaN, true, 0.5, 0.5)), "rate of z is not finite");
    assertRefused(
        measures(1, 100, -101, group(1, true, 0.5, Double.NaN)), "unit rates of z add up to NaN");
    assertRefused(
        withBounds(bound(1, Double.NEGATIVE_INFINITY, 1, 0)),
        "importance bound of 1 is not finite");
  }

  @Test
  void aNegativeExactRateIsRefusedAndANegativeEstimateIsNot() {
    assertRefused(
        measures(-0.5, 100, -99.5, group(-0.5, true, -0.25, -0.25)), "rate of z is negative");
    assertThatCode(
            () -> SelfCheck.verify(measures(-0.5, 100, -99.5, group(-0.5, false, -0.25, -0.25))))
        .doesNotThrowAnyException();
  }

  @Test
  void unitsAndGroupsThatDoNotAddUpAreRefused() {
    assertRefused(
        measures(1, 100, -101, group(1, true, 0.5, 0.6)), "unit rates of z add up to 1.1");
    assertRefused(
        measures(2, 100, -102, soundGroup()), "the rates of the groups add up to 1.0, not to 2.0");
  }

  @Test
  void informationAboveTheRateIsRefused() {
    assertRefused(
        measures(1, 100, -101, group(1, true, 0.9, 0.1)),
        "the information bound of unit 1 of z is 0.346");
  }

  @Test
  void informationAboveTheRateUnderAPriorOfEachExampleIsNotRefused() {
    GroupMeasures following =
        new GroupMeasures(
            new LatentGroup("z", 2),
            estimate(1),
            Optional.of(List.of(0.9, 0.1)),
            true,
            false,
            SUMS);
    assertThatCode(() -> SelfCheck.verify(measures(1, 100, -101, following)))
        .doesNotThrowAnyException();
  }

  @Test
  void boundsThatFallAreRefused() {
    assertRefused(withBounds(ONE, bound(10, -101.1, 4, 0)), "the importance bounds fall with K");
  }

  @Test
  void effectiveSamplesOutsideOneAndKAreRefused() {
    for (double effective : new double[] {0.9, 10.1, Double.NaN}) {
      assertRefused(
          withBounds(ONE, bound(10, -99, effective, 2)), "effective samples not within 1 and K");
    }
  }

  @Test
  void aBoundBelowTheElboIsRefusedBeyondFourStandardErrors() {
    assertRefused(withGain(estimate(-0.41)), "the importance bound is below the ELBO");
    assertRefused(withGain(estimate(Double.NaN)), "is not finite");
    assertThatCode(() -> SelfCheck.verify(withGain(estimate(-0.39)))).doesNotThrowAnyException();
  }

  /** One image has no standard error, and its one draw is below the ELBO half of the time. */
  @Test
  void aFewImagesAreNotJudged() {
    assertThatCode(() -> SelfCheck.verify(withGain(new Estimate(-2, 0, 1))))
        .doesNotThrowAnyException();
  }
}
