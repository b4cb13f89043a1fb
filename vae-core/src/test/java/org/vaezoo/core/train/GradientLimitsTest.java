package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.train.LossSteps.minimize;
import static org.vaezoo.core.train.LossSteps.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.table.Column;

/**
 * What is done about gradients that are too large. Plain descent with rate 1: all parameters begin
 * at 1.
 */
class GradientLimitsTest {

  /** Gradients 3 (twice) and 4 (three times): norm sqrt(66). */
  @ParameterizedTest
  @EnumSource
  void gradientsAreClippedTogether(EngineName engine) {
    TwoParameters.Rule rule = (a, b, now) -> minimize(a.mul(3).sum().add(b.mul(4).sum()));
    try (TwoParametersRun clipped =
            new TwoParametersRun(engine, Precision.FLOAT64, GradientLimits.clipping(0.5), rule);
        TwoParametersRun free =
            new TwoParametersRun(engine, Precision.FLOAT64, GradientLimits.clipping(8.2), rule)) {
      clipped.training.step();
      double scale = 0.5 / Math.sqrt(66);
      double[] first = HostArrays.read(clipped.model.first().getArray());
      double[] second = HostArrays.read(clipped.model.second().getArray());
      assertThat(first[0]).isCloseTo(1 - 3 * scale, within(1e-15));
      assertThat(second[2]).isCloseTo(1 - 4 * scale, within(1e-15));
      free.training.step();
      free.assertAt(1 - 3, 1 - 4);
    }
  }

  /** The model's norm is sqrt(2) 3, the adversary's sqrt(3) 400: neither changes the other's. */
  @Test
  void modelAndAdversaryAreClippedApart() {
    List<TwoParameters> models = new ArrayList<>();
    try (TwoParametersRun run =
        new TwoParametersRun(
            EngineName.PYTORCH,
            Precision.FLOAT64,
            GradientLimits.clipping(5),
            (a, b, now) ->
                step(
                    new Loss("loss", a.mul(3).sum(), p -> p == models.get(0).first()),
                    new Loss("adversary", b.mul(400).sum(), p -> p == models.get(0).second())))) {
      models.add(run.model);
      run.training.step();
      assertThat(HostArrays.read(run.model.first().getArray())).containsOnly(1 - 3.0);
      assertThat(HostArrays.read(run.model.second().getArray())[0])
          .isCloseTo(1 - 5 / Math.sqrt(3), within(1e-14));
    }
  }

  /** Gradients 3 (twice) and 4 (three times): norm sqrt(66), 8.124. */
  @ParameterizedTest
  @EnumSource
  void aGradientOverTheThresholdIsNotFollowedButCounted(EngineName engine) {
    List<TwoParameters> models = new ArrayList<>();
    TwoParameters.Rule rule =
        (a, b, now) ->
            new Step(
                List.of(Loss.minimize(a.mul(3).sum().add(b.mul(4).sum()))),
                List.of(new Update(models.get(0).state(), models.get(0).state().getArray().add(1))),
                Map.of());
    try (TwoParametersRun run =
        new TwoParametersRun(engine, Precision.FLOAT64, skipping(8.12), rule)) {
      models.add(run.model);
      run.training.step();
      run.assertAt(1, 1);
      run.assertState(1);
      assertCounts(run, 1, 0);
    }
    models.clear();
    try (TwoParametersRun run =
        new TwoParametersRun(engine, Precision.FLOAT64, skipping(8.13), rule)) {
      models.add(run.model);
      run.training.step();
      run.assertAt(1 - 3, 1 - 4);
      run.assertState(2);
      assertCounts(run, 0, Math.sqrt(66));
    }
  }

  private static GradientLimits skipping(double norm) {
    return new GradientLimits(Optional.empty(), Optional.of(norm));
  }

  private static void assertCounts(TwoParametersRun run, double skipped, double largest) {
    Map<Column, Double> values = run.training.stateValues();
    assertThat(values.get(Limiter.SKIPPED)).isEqualTo(skipped);
    assertThat(values.get(Limiter.LARGEST)).isCloseTo(largest, within(1e-12));
  }

  /** The model's norm, sqrt(2) 3, is clipped; the adversary's, sqrt(3) 400, is skipped. */
  @Test
  void whatIsSkippedOfOnePartLeavesTheOthersClipped() {
    List<TwoParameters> models = new ArrayList<>();
    GradientLimits limits = new GradientLimits(Optional.of(2.0), Optional.of(5.0));
    try (TwoParametersRun run =
        new TwoParametersRun(
            EngineName.PYTORCH,
            Precision.FLOAT64,
            limits,
            (a, b, now) ->
                step(
                    new Loss("loss", a.mul(3).sum(), p -> p == models.get(0).first()),
                    new Loss("adversary", b.mul(400).sum(), p -> p == models.get(0).second())))) {
      models.add(run.model);
      run.training.step();
      assertThat(HostArrays.read(run.model.first().getArray())[0])
          .isCloseTo(1 - Math.sqrt(2), within(1e-14));
      assertThat(HostArrays.read(run.model.second().getArray())).containsOnly(1);
      assertCounts(run, 1, 3 * Math.sqrt(2));
    }
  }

  @Test
  void theCountsOfWhatWasSkippedAreSaved() {
    TwoParameters.Rule rule = (a, b, now) -> minimize(a.mul(3).sum().add(b.sum()));
    try (TwoParametersRun run =
            new TwoParametersRun(EngineName.PYTORCH, Precision.FLOAT64, skipping(0.1), rule);
        TwoParametersRun other =
            new TwoParametersRun(EngineName.PYTORCH, Precision.FLOAT64, skipping(0.1), rule)) {
      run.training.step();
      run.training.step();
      other.training.restore(2, run.training.weights(), run.training.state());
      assertCounts(other, 2, 0);
    }
  }

  @Test
  void skippingWhatWouldBeClippedIsRefused() {
    assertThatThrownBy(() -> new GradientLimits(Optional.of(2.0), Optional.of(2.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("skipping: expected a norm greater than that of clipping, 2.0, found 2.0");
    assertThatThrownBy(() -> skipping(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("skipping: expected a norm greater than 0, found 0.0");
  }
}
