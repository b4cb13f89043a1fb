package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vaezoo.core.train.LossSteps.minimize;
import static org.vaezoo.core.train.LossSteps.step;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.pass.HostArrays;

/** A number that is not finite stops a step before anything moves, and is named. */
class NonFiniteStepTest {

  /** The square root's slope at 0 is infinite, and 0 times it is not a number. */
  @ParameterizedTest
  @EnumSource
  void aGradientThatIsNotFiniteStopsBeforeAnythingMoves(EngineName engine) {
    TwoParameters.Rule rule = (a, b, now) -> minimize(a.sum().add(b.sub(1).sqrt().sum()));
    try (TwoParametersRun run = new TwoParametersRun(engine, rule)) {
      String digest = Weights.sha256(run.training.weights());
      assertThatThrownBy(run.training::step)
          .isInstanceOfSatisfying(
              NonFiniteException.class,
              stopped -> {
                assertThat(stopped.step()).isZero();
                assertThat(stopped.term()).isEqualTo("gradient of second");
              })
          .hasMessage(
              "step 0: gradient of second along loss: 3 of 3 numbers are not finite;"
                  + " all: {loss=2.0}");
      assertThat(Weights.sha256(run.training.weights())).isEqualTo(digest);
      assertThat(run.training.progress().step()).isZero();
    }
  }

  /** Two gradients of 3e38 each are finite in float32, their sum is not. */
  @ParameterizedTest
  @EnumSource
  void largeFiniteGradientsPass(EngineName engine) {
    try (TwoParametersRun run =
        new TwoParametersRun(
            engine,
            Precision.FLOAT32,
            GradientLimits.NONE,
            (a, b, now) -> minimize(a.sub(1).mul(3e38).sum()))) {
      run.training.step();
      assertThat(HostArrays.read(run.model.first().getArray())[0]).isEqualTo(-(double) 3e38f);
    }
  }

  @Test
  void aLossThatIsNotFiniteStopsBeforeAnythingMoves() {
    TwoParameters.Rule sound = (a, b, now) -> minimize(a.sum());
    try (TwoParametersRun run = new TwoParametersRun(sound)) {
      run.training.step();
      run.model.follow((a, b, now) -> minimize(a.log().sum()));
      String digest = Weights.sha256(run.training.weights());
      assertThatThrownBy(run.training::step)
          .isInstanceOfSatisfying(
              NonFiniteException.class,
              stopped -> {
                assertThat(stopped.step()).isEqualTo(1);
                assertThat(stopped.term()).isEqualTo("loss");
              })
          .hasMessage("step 1: loss is -Infinity; all: {loss=-Infinity}");
      assertThat(Weights.sha256(run.training.weights())).isEqualTo(digest);
      assertThat(run.training.progress().step()).isEqualTo(1);
      run.model.follow(sound);
      run.training.step();
      run.assertAt(-1, 1);
    }
  }

  /** The first such term, whether or not the loss that it enters is finite. */
  @Test
  void aTermThatIsNotFiniteIsNamed() {
    for (boolean enters : new boolean[] {true, false}) {
      try (TwoParametersRun run =
          new TwoParametersRun(
              (a, b, now) -> {
                Map<String, NDArray> report = new LinkedHashMap<>();
                report.put("distortion_nats", a.sum());
                report.put("rate_nats", b.sub(2).sqrt().sum());
                report.put("gap_nats", b.sub(1).log().sum());
                NDArray loss = enters ? report.get("rate_nats") : a.sum();
                return new Step(List.of(Loss.minimize(loss)), List.of(), report);
              })) {
        assertThatThrownBy(run.training::step)
            .hasMessageStartingWith("step 0: rate_nats is NaN; all: {loss=");
        run.assertAt(1, 1);
      }
    }
  }

  @Test
  void aSecondLossThatIsNotFiniteIsNamed() {
    try (TwoParametersRun run =
        new TwoParametersRun(
            (a, b, now) ->
                step(Loss.minimize(a.sum()), new Loss("other", b.sub(1).log().sum(), p -> true)))) {
      assertThatThrownBy(run.training::step)
          .hasMessageStartingWith("step 0: other is -Infinity; all: {loss=");
      run.assertAt(1, 1);
    }
  }
}
