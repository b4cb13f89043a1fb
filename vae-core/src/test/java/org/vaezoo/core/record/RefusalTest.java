package org.vaezoo.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.graph.RecordingException;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;
import org.vaezoo.core.record.impure.ImpureModel;
import org.vaezoo.core.record.impure.Impurity;

class RefusalTest {

  @ParameterizedTest
  @EnumSource
  void impureModelsAreRefusedWithOperationReasonAndLine(Impurity impurity) {
    RecordingException refused =
        catchThrowableOfType(RecordingException.class, () -> record("PyTorch", impurity));
    assertThat(refused)
        .hasMessageStartingWith("'" + impurity.operation() + "' ")
        .hasMessageContaining(impurity.reason())
        .hasMessageEndingWith("called at " + lineInTheLoss(refused));
  }

  @ParameterizedTest
  @EnumSource
  void theyAreRefusedOnMxnetToo(Impurity impurity) {
    assertThatThrownBy(() -> record("MXNet", impurity))
        .isInstanceOf(RecordingException.class)
        .hasMessageStartingWith("'" + impurity.operation() + "' ");
  }

  @Test
  void anArrayKeptFromAnEarlierRecordingIsRefused() {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
      NDArray kept = new GraphBuilder(manager).manager().ones(new Shape(2, 2));
      NDArray fresh = new GraphBuilder(manager).manager().ones(new Shape(2, 2));
      assertThatThrownBy(() -> fresh.add(kept))
          .isInstanceOf(RecordingException.class)
          .hasMessageContaining("not made in this pass");
    }
  }

  /** The frame of the impure loss, as the exception's own stack shows it. */
  private static String lineInTheLoss(RecordingException refused) {
    return Arrays.stream(refused.getStackTrace())
        .map(StackTraceElement::toString)
        .filter(line -> line.contains(".impure.Impurity$"))
        .findFirst()
        .orElseThrow();
  }

  private static void record(String engine, Impurity impurity) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), engine)) {
      Batch batch = Batch.of(manager.ones(new Shape(2, 2)), manager.create(new int[] {0, 1}));
      Pass pass =
          new Pass(
              new EagerParameters(manager),
              manager,
              new StreamNoise(
                  manager,
                  batch.x().getDataType(),
                  CounterStream.of(Purpose.REPARAMETERIZATION, 1)),
              true,
              1);
      ImpureModel model = new ImpureModel(impurity, manager.ones(new Shape(2, 2)));
      Recorder.record(model, batch, pass, Coefficients.none());
    }
  }
}
