package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.TinyImages;

class RestoredTrainingTest {

  private static final Optimization SGD = Optimization.of(new Sgd(new Constant(0.1), 0));
  private static final TrainingPlan PLAN = new TrainingPlan(1, 8, 1);

  private static TwoParameters model() {
    return new TwoParameters(
        (first, second, now) -> {
          Loss loss = Loss.minimize(first.square().sum().add(second.square().sum()));
          return new Step(List.of(loss), List.of(), Map.of());
        });
  }

  private static Training toBeRestored(TwoParameters model, NDManager manager) {
    return Training.toBeRestored(
        model,
        new TinyImages(DataKind.BINARY),
        PLAN,
        SGD,
        manager,
        DataType.FLOAT32,
        StepMode.EAGER);
  }

  @Test
  void oneThatBeginsIsPreparedOnceAndOneToBeRestoredNever() {
    TwoParameters first = model();
    TwoParameters second = model();
    try (NDManager manager = NdAssert.manager("PyTorch");
        Training begun =
            new Training(
                first,
                new TinyImages(DataKind.BINARY),
                PLAN,
                SGD,
                manager,
                DataType.FLOAT32,
                StepMode.EAGER);
        Training restored = toBeRestored(second, manager)) {
      begun.step();
      restored.restore(1, begun.weights(), begun.state());
      restored.step();
      assertThat(first.preparations()).isEqualTo(1);
      assertThat(second.preparations()).isZero();
      assertThat(restored.progress().step()).isEqualTo(2);
    }
  }

  @Test
  void itMakesNoStepBeforeItIsRestored() {
    TwoParameters model = model();
    try (NDManager manager = NdAssert.manager("PyTorch");
        Training training = toBeRestored(model, manager)) {
      assertThatThrownBy(() -> training.advance(1))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a training to be restored makes no step before it is");
    }
  }
}
