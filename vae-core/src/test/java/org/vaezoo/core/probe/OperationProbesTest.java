package org.vaezoo.core.probe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.graph.Functions;
import org.vaezoo.core.graph.Layers;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.graph.Operations;
import org.vaezoo.core.graph.Orders;
import org.vaezoo.core.graph.Parts;
import org.vaezoo.core.graph.Products;
import org.vaezoo.core.graph.Reductions;

/** That something looks at every operation, and that all are right on this processor. */
class OperationProbesTest {

  private static final EngineSession SESSION = Engines.open(EngineSettings.standard());

  private static List<Operation> some() {
    return List.of(
        Products.BATCH_MAT_MUL,
        Functions.EXP,
        Parts.GATHER,
        Reductions.SUM,
        Parts.SPLIT,
        Layers.LAYER_NORM);
  }

  @AfterAll
  static void close() {
    SESSION.close();
  }

  @Test
  void everyOperationIsLookedAt() {
    assertThat(OperationProbes.briefly()).containsOnlyKeys(Operations.all());
  }

  @ParameterizedTest
  @MethodSource("org.vaezoo.core.graph.Operations#all")
  void isRightOnThisProcessor(Operation operation) {
    assertThat(Probe.look(SESSION, OperationProbes.thoroughly().get(operation))).isEmpty();
  }

  /** MXNet lacks some; what it has is right. */
  @Test
  void isRightOnMxnet() {
    EngineSettings mxnet = new EngineSettings(EngineName.MXNET, Precision.FLOAT32, 1, "cpu");
    try (EngineSession session = Engines.open(mxnet)) {
      assertThat(Probe.look(session, Probe.of(List.of()))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("some")
  void aWrongValueOfAnyOperationIsSeen(Operation operation) {
    Probed broken = broken(operation, value -> value.mul(1.01f));
    assertThat(Probe.look(SESSION, List.of(broken)).orElseThrow().toString())
        .startsWith(operation.label() + " of ")
        .contains(": value wrong by ");
  }

  @ParameterizedTest
  @MethodSource("some")
  void aWrongGradientBehindARightValueIsSeen(Operation operation) {
    Probed broken = broken(operation, value -> value.mul(2).sub(value.stopGradient()));
    assertThat(Probe.look(SESSION, List.of(broken)).orElseThrow().toString())
        .contains(": gradient to input 1 wrong by ");
  }

  @Test
  void aWrongResultThatIsNotDifferentiatedIsSeen() {
    Probed broken = broken(Orders.ARG_MAX, value -> value.add(1));
    assertThat(Probe.look(SESSION, List.of(broken)).orElseThrow().toString())
        .startsWith("argMax of 3 x 67 (1): value wrong by ");
  }

  /** The last result of an operation, in float32 alone. */
  private static Probed broken(Operation operation, UnaryOperator<NDArray> fault) {
    Probed right = OperationProbes.briefly().get(operation).get(0);
    return new Probed(
        right.name(),
        right.inputs(),
        (manager, type, inputs) -> {
          NDList values = right.computation().of(manager, type, inputs);
          if (type == DataType.FLOAT32) {
            values.set(values.size() - 1, fault.apply(values.get(values.size() - 1)));
          }
          return values;
        });
  }
}
