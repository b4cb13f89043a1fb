package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.TinyImages;

class ReachTest {

  /** Its loss does not see the second parameter's value but through a cut. */
  private static TwoParameters cut() {
    return new TwoParameters(
        (first, second, now) ->
            step(first.square().sum().add(second.stopGradient().square().sum())));
  }

  private static Step step(NDArray loss) {
    return new Step(List.of(Loss.minimize(loss)), List.of(), Map.of());
  }

  private static Training training(TwoParameters model, NDManager manager, double rate) {
    return new Training(
        model,
        new TinyImages(DataKind.BINARY),
        new TrainingPlan(20, 8, 1),
        new Sgd(new Constant(rate), 0),
        manager,
        DataType.FLOAT32);
  }

  private static void steps(Training training, int count) {
    for (int i = 0; i < count; i++) {
      training.step();
    }
  }

  /** The weight of step 0 is zero, so that step does not count. */
  @EachEngine
  void aParameterThatIsCutOffStopsTheTrainingWithItsName(String engine) {
    try (NDManager manager = NdAssert.manager(engine);
        Training training = training(cut(), manager, 0.01)) {
      steps(training, 20);
      assertThatThrownBy(training::step)
          .isInstanceOf(UnmovedException.class)
          .hasMessageStartingWith(
              "step 20: second has had no gradient in 20 steps, so that optimizer never moves it by"
                  + " loss;");
    }
  }

  @Test
  void theCountGoesOnWhereItWasSaved() {
    try (NDManager manager = NdAssert.manager("PyTorch");
        Training before = training(cut(), manager, 0.01);
        Training after = training(cut(), manager, 0.01)) {
      steps(before, 12);
      after.restore(12, before.weights(), before.state());
      assertThat(Weights.sha256(after.state())).isEqualTo(Weights.sha256(before.state()));
      steps(after, 8);
      assertThatThrownBy(after::step).isInstanceOf(UnmovedException.class);
    }
  }

  @Test
  void aLearningRateTooSmallToMoveAFloatIsNoFault() {
    TwoParameters model =
        new TwoParameters(
            (first, second, now) -> step(first.square().sum().add(second.square().sum())));
    try (NDManager manager = NdAssert.manager("PyTorch");
        Training training = training(model, manager, 1e-30)) {
      steps(training, 40);
      assertThat(training.weights().get("second").toFloatArray()).containsOnly(1);
    }
  }

  /** A loss under a weight of zero moves nothing, and rightly so. */
  @Test
  void aParameterWhoseLossDoesNotMoveItIsNotJudged() {
    TwoParameters[] models = new TwoParameters[1];
    models[0] =
        new TwoParameters(
            (first, second, now) ->
                new Step(
                    List.of(new Loss(Loss.MAIN, first.square().sum(), p -> p == models[0].first())),
                    List.of(),
                    Map.of()));
    try (NDManager manager = NdAssert.manager("PyTorch");
        Training training = training(models[0], manager, 0.01)) {
      steps(training, 40);
      assertThat(training.weights().get("second").toFloatArray()).containsOnly(1);
    }
  }
}
