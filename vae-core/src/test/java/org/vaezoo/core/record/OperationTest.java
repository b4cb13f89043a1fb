package org.vaezoo.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.graph.Call;
import org.vaezoo.core.graph.Comparisons;
import org.vaezoo.core.graph.Functions;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.graph.Operations;
import org.vaezoo.core.graph.Parts;
import org.vaezoo.core.graph.Products;
import org.vaezoo.core.graph.Repetitions;
import org.vaezoo.core.graph.Shapes;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;

class OperationTest {

  private static final NDManager PYTORCH = NDManager.newBaseManager(Device.cpu(), "PyTorch");
  private static final NDManager MXNET = NDManager.newBaseManager(Device.cpu(), "MXNet");

  private static final List<Operation> NOT_OF_MXNET =
      List.of(
          Functions.XLOGY,
          Comparisons.IS_INFINITE,
          Products.BATCH_MAT_MUL,
          Shapes.FLATTEN,
          Repetitions.PAD,
          Parts.GATHER);

  private static List<Operation> ofMxnet() {
    return Operations.all().stream().filter(it -> !NOT_OF_MXNET.contains(it)).toList();
  }

  @AfterAll
  static void close() {
    PYTORCH.close();
    MXNET.close();
  }

  @Test
  void everyOperationHasASample() {
    assertThat(Samples.all()).containsOnlyKeys(Operations.all());
  }

  @ParameterizedTest
  @MethodSource("org.vaezoo.core.graph.Operations#all")
  void replayOnPytorchGivesTheBytesOfTheDirectCall(Operation operation) {
    assertThat(replayed(PYTORCH, operation)).isEqualTo(direct(PYTORCH, operation));
  }

  @ParameterizedTest
  @MethodSource("ofMxnet")
  void replayOnMxnetGivesTheBytesOfTheDirectCall(Operation operation) {
    assertThat(replayed(MXNET, operation)).isEqualTo(direct(MXNET, operation));
  }

  @ParameterizedTest
  @FieldSource("NOT_OF_MXNET")
  void whatMxnetLacksFailsInRecordingAsItDoesInTheDirectCall(Operation operation) {
    assertThatThrownBy(() -> direct(MXNET, operation))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> record(MXNET, operation))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @MethodSource("org.vaezoo.core.graph.Operations#all")
  void theGraphHoldsTheOperationAndPrintsItsName(Operation operation) {
    RecordedStep recorded = record(PYTORCH, operation);
    assertThat(recorded.graph().calls()).extracting(Call::operation).contains(operation);
    assertThat(recorded.toString()).contains(" = " + operation.label() + "(");
    assertThat(recorded).isEqualTo(record(PYTORCH, operation));
  }

  private static String direct(NDManager manager, Operation operation) {
    return bytes(model(operation).step(batch(manager, 2), pass(manager), Coefficients.none()));
  }

  /** Recorded on one batch, replayed on another. */
  private static String replayed(NDManager manager, Operation operation) {
    RecordedStep recorded = record(manager, operation);
    return bytes(
        Replay.step(
            recorded, model(operation), batch(manager, 2), pass(manager), Coefficients.none()));
  }

  private static RecordedStep record(NDManager manager, Operation operation) {
    return Recorder.record(model(operation), batch(manager, 1), pass(manager), Coefficients.none());
  }

  private static String bytes(Step step) {
    NDArray result = step.losses().get(0).value();
    return result.getDataType()
        + " "
        + result.getShape()
        + " "
        + HexFormat.of().formatHex(result.toByteArray());
  }

  private static FunctionModel model(Operation operation) {
    return new FunctionModel(Samples.all().get(operation));
  }

  private static Batch batch(NDManager manager, long seed) {
    CounterStream numbers = CounterStream.of(Purpose.BINARIZATION, seed);
    return new Batch(
        uniform(manager, numbers.child(0)),
        Optional.of(uniform(manager, numbers.child(1))),
        Optional.of(manager.create(new int[] {1, 0})),
        Optional.empty(),
        Optional.empty(),
        manager.create(new int[] {0, 1}));
  }

  private static NDArray uniform(NDManager manager, CounterStream numbers) {
    double[] values = new double[6];
    Arrays.setAll(values, numbers::uniform);
    return HostArrays.create(manager, values, new Shape(2, 3), DataType.FLOAT32);
  }

  private static Pass pass(NDManager manager) {
    CounterStream numbers = CounterStream.of(Purpose.REPARAMETERIZATION, 1);
    return new Pass(
        new EagerParameters(manager),
        manager,
        new StreamNoise(manager, DataType.FLOAT32, numbers),
        true,
        1);
  }
}
