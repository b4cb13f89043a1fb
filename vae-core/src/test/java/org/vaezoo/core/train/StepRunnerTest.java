package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vaezoo.core.train.LossSteps.minimize;
import static org.vaezoo.core.train.LossSteps.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Update;

/** Plain descent with rate 1: a parameter moves by just its gradient. All begin at 1. */
class StepRunnerTest {

  @ParameterizedTest
  @EnumSource
  void eachParameterMovesByItsOwnGradient(EngineName engine) {
    try (TwoParametersRun run =
        new TwoParametersRun(
            engine, (a, b, now) -> minimize(a.mul(2).sum().add(b.square().mul(4).sum())))) {
      StepValues values = run.training.step();
      run.assertAt(1 - 2, 1 - 8);
      assertThat(values.values()).isEqualTo(Map.of("loss", 2.0 * 2 + 4.0 * 3));
    }
  }

  @ParameterizedTest
  @EnumSource
  void gradientsOfTwoStepsDoNotAddUp(EngineName engine) {
    try (TwoParametersRun run =
        new TwoParametersRun(engine, (a, b, now) -> minimize(a.mul(2).sum().add(b.mul(3).sum())))) {
      run.training.step();
      run.training.step();
      run.assertAt(1 - 2 * 2, 1 - 2 * 3);
    }
  }

  /** In float32 and float64, with and without a gradient of an earlier step. */
  @ParameterizedTest
  @EnumSource
  void aParameterThatTheLossDoesNotReachStays(EngineName engine) {
    for (Precision precision : Precision.values()) {
      try (TwoParametersRun run =
          new TwoParametersRun(
              engine, precision, GradientLimits.NONE, (a, b, now) -> minimize(a.mul(2).sum()))) {
        run.training.step();
        run.assertAt(-1, 1);
        run.model.follow((a, b, now) -> minimize(b.mul(2).sum()));
        run.training.step();
        run.assertAt(-1, -1);
        run.model.follow((a, b, now) -> minimize(a.mul(2).sum()));
        run.training.step();
        run.assertAt(-3, -1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSingleLossMovesOnlyWhatItNames(EngineName engine) {
    List<TwoParameters> models = new ArrayList<>();
    try (TwoParametersRun run =
        new TwoParametersRun(
            engine,
            (a, b, now) ->
                step(
                    new Loss(
                        "loss",
                        a.mul(2).sum().add(b.mul(3).sum()),
                        p -> p == models.get(0).second())))) {
      models.add(run.model);
      run.training.step();
      run.assertAt(1, 1 - 3);
    }
  }

  @Test
  void twoLossesMoveEachItsOwn() {
    List<TwoParameters> models = new ArrayList<>();
    try (TwoParametersRun run =
        new TwoParametersRun(
            (a, b, now) -> {
              NDArray both = a.sum().add(b.sum());
              return step(
                  new Loss("loss", both.mul(3), p -> p == models.get(0).first()),
                  new Loss("other", both.mul(5), p -> p == models.get(0).second()));
            })) {
      models.add(run.model);
      StepValues values = run.training.step();
      run.assertAt(1 - 3, 1 - 5);
      assertThat(values.values()).isEqualTo(Map.of("loss", 15.0, "other", 25.0));
    }
  }

  /** The losses share their graph. */
  @Test
  void lossesThatMoveTheSameAddUp() {
    try (TwoParametersRun run =
        new TwoParametersRun(
            (a, b, now) -> {
              NDArray shared = a.square().sum().add(b.sum());
              return step(
                  Loss.minimize(shared), Loss.minimize(shared.mul(2)), Loss.minimize(b.sum()));
            })) {
      run.training.step();
      run.assertAt(1 - 2 * 3, 1 - 4);
    }
  }

  @Test
  void mxnetRefusesSeveralLosses() {
    try (TwoParametersRun run =
        new TwoParametersRun(
            EngineName.MXNET,
            (a, b, now) -> step(Loss.minimize(a.sum()), Loss.minimize(b.sum())))) {
      assertThatThrownBy(run.training::step)
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessage("a step with several losses runs on PyTorch only, not on MXNet");
      run.assertAt(1, 1);
      run.model.follow((a, b, now) -> minimize(a.sum()));
      run.training.step();
      run.assertAt(0, 1);
    }
  }

  /** Its value is of the parameters before they moved. */
  @ParameterizedTest
  @EnumSource
  void updatesAreWritten(EngineName engine) {
    List<TwoParameters> models = new ArrayList<>();
    try (TwoParametersRun run =
        new TwoParametersRun(
            engine,
            (a, b, now) ->
                new Step(
                    List.of(Loss.minimize(a.sum())),
                    List.of(
                        new Update(
                            models.get(0).state(),
                            a.stopGradient().sum().mul(7).reshape(new Shape()))),
                    Map.of()))) {
      models.add(run.model);
      run.training.step();
      run.assertState(14);
      run.assertAt(0, 1);
    }
  }

  @Test
  void anUpdateOfAnotherTypeOrShapeIsRefusedBeforeAnythingMoves() {
    List<TwoParameters> models = new ArrayList<>();
    List<NDArray> value = new ArrayList<>();
    try (TwoParametersRun run =
        new TwoParametersRun(
            (a, b, now) ->
                new Step(
                    List.of(Loss.minimize(a.sum())),
                    List.of(new Update(models.get(0).state(), value.get(0))),
                    Map.of()))) {
      models.add(run.model);
      for (NDArray wrong :
          Arrays.asList(
              run.engine.manager().zeros(new Shape(), DataType.FLOAT32),
              run.engine.manager().zeros(new Shape(2), DataType.FLOAT64))) {
        value.clear();
        value.add(wrong);
        assertThatThrownBy(run.training::step)
            .isInstanceOf(IllegalStateException.class)
            .hasMessage(
                "update of state: expected float64 (), found %s %s",
                wrong.getDataType(), wrong.getShape());
        run.assertAt(1, 1);
        run.assertState(1);
      }
    }
  }
}
