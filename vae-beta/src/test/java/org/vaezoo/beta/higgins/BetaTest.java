package org.vaezoo.beta.higgins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.vaezoo.beta.FixedTerms;
import org.vaezoo.beta.Gradients;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.model.Elbo;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.schedule.Schedule;

class BetaTest {

  private static final InputDescription INPUT =
      new InputDescription(new Shape(1), DataKind.BINARY, 100);

  @Test
  void lossIsDistortionPlusBetaTimesRate() {
    try (FixedTerms terms =
        new FixedTerms(new double[] {10, 20}, new double[][] {{1, 2}, {3, 6}})) {
      // (10 + 4 * 3 + 20 + 4 * 9) / 2
      assertThat(terms.loss(new Beta(new Constant(4)), 0)).isEqualTo(39);
    }
  }

  @Test
  void groupsAddUp() {
    try (FixedTerms terms =
        new FixedTerms(new double[] {10}, new double[][] {{1, 2}}, new double[][] {{5}})) {
      assertThat(terms.loss(new Beta(new Constant(0.5)), 0)).isEqualTo(10 + 0.5 * 8);
    }
  }

  @Test
  void betaOneIsThePlainModel() {
    Gradients.assertSame(new Beta(new Constant(1)), new Elbo());
  }

  @Test
  void gradientsAreFiniteDifferences() {
    Gradients.assertExact(new Beta(new Constant(3)), 0);
  }

  @Test
  void warmUpRisesLinearlyFromZeroAndStays() {
    Schedule beta = scheduleOf(new BetaSpec(new Constant(6), 4));
    assertThat(beta.at(new Progress(0, 10, 100))).isZero();
    assertThat(beta.at(new Progress(10, 10, 100))).isEqualTo(1.5);
    assertThat(beta.at(new Progress(39, 10, 100))).isCloseTo(6 * 39 / 40.0, within(1e-12));
    assertThat(beta.at(new Progress(40, 10, 100))).isEqualTo(6);
    assertThat(beta.at(new Progress(99, 10, 100))).isEqualTo(6);
  }

  @Test
  void theWeightOfTheRateIsThatAtTheEndOfTheWarmUp() {
    assertThat(new BetaSpec(new Constant(6), 4).build(INPUT).rateWeight(Progress.END)).hasValue(6);
    assertThat(new Elbo().rateWeight(Progress.END)).hasValue(1);
  }

  @Test
  void warmUpMultipliesAnySchedule() {
    Schedule falling = progress -> 10 - progress.epochs();
    Schedule beta = scheduleOf(new BetaSpec(falling, 4));
    assertThat(beta.at(new Progress(20, 10, 100))).isEqualTo(8 * 0.5);
    assertThat(beta.at(new Progress(60, 10, 100))).isEqualTo(4);
  }

  @Test
  void withoutWarmUpTheScheduleStandsAsItIs() {
    Constant beta = new Constant(6);
    assertThat(scheduleOf(new BetaSpec(beta, 0))).isSameAs(beta);
  }

  @Test
  void lossFollowsTheWarmUp() {
    Objective objective = new BetaSpec(new Constant(6), 4).build(INPUT);
    try (FixedTerms terms = new FixedTerms(new double[] {10}, new double[][] {{1}})) {
      assertThat(terms.loss(objective, 0)).isEqualTo(10);
      assertThat(terms.loss(objective, 1)).isEqualTo(11.5);
      assertThat(terms.loss(objective, 5)).isEqualTo(16);
    }
  }

  private static Schedule scheduleOf(BetaSpec spec) {
    return spec.build(INPUT).schedules().get(Beta.BETA);
  }
}
