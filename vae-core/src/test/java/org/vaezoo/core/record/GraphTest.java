package org.vaezoo.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.initializer.ConstantInitializer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.graph.RecordedConstant;
import org.vaezoo.core.graph.RecordingException;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;

class GraphTest {

  @Test
  void aStepPrintsItselfALineANode() {
    try (Recordable model = new Recordable("PyTorch", DataType.FLOAT32, new Line())) {
      assertThat(model.record(1))
          .hasToString(
              """
              %0 = batch x float32 [3, 1, 4, 4]
              %1 = batch index int32 [3]
              %2 = coefficient beta float32 []
              %3 = reshape(%0, [-1, 16]) float32 [3, 16]
              %4 = parameter line.weight float32 [1, 16]
              %5 = parameter line.bias float32 [1]
              %6 = linear(%3, %4, %5) float32 [3, 1]
              %7 = normal #0 float32 [3, 1]
              %8 = mul(%7, 0.5) float32 [3, 1]
              %9 = add(%6, %8) float32 [3, 1]
              %10 = clip(%9, min=-2, max=2) float32 [3, 1]
              %11 = create(data=[1.0, 10.0, 100.0], shape=[3], dataType=float32) float32 [3]
              %12 = reshape(%11, [3, 1]) float32 [3, 1]
              %13 = gt(%10, 0) boolean [3, 1]
              %14 = zeros(shape=[3, 1], dataType=float32) float32 [3, 1]
              %15 = where(%10, %13, %14) float32 [3, 1]
              %16 = mul(%15, %12) float32 [3, 1]
              %17 = sum(%16, axes=[1], keepDimensions=false) float32 [3]
              %18 = mean(%17) float32 []
              %19 = mul(%18, %2) float32 []
              %20 = parameter count float32 []
              %21 = add(%20, 1) float32 []
              %22 = get(%15, '0, 0') float32 []
              %23 = split(%0, count=2, axis=2, part=0) float32 [3, 1, 2, 4]
              %24 = split(%0, count=2, axis=2, part=1) float32 [3, 1, 2, 4]
              %25 = sum(%24) float32 []
              %26 = add(%22, %25) float32 []
              minimise loss: %19 moves line.weight, line.bias
              update count: %21
              report first: %26
              """);
    }
  }

  @Test
  void constantsPrintTheirNumbersOrTheirHash() {
    assertThat(constant(0.5f, -1f)).isEqualTo("[0.5, -1.0]");
    assertThat(constant(new float[9])).matches("9 numbers #[0-9a-f]+");
  }

  /** Hidden state cannot be seen in one recording; it shows when two recordings differ. */
  @Test
  void aModelThatCountsItsStepsGivesAnotherGraphEachTime() {
    AtomicInteger steps = new AtomicInteger();
    FunctionModel counting =
        new FunctionModel((batch, pass) -> batch.x().mul(steps.incrementAndGet()).sum());
    try (Recordable model = new Recordable("PyTorch", DataType.FLOAT32, counting)) {
      RecordedStep first = model.record(1);
      assertThat(model.record(1)).isNotEqualTo(first);
      assertThat(model.replay(first, 1)).isNotEqualTo(model.direct(1));
    }
  }

  @Test
  void aLossThatIsNoArrayOfThePassIsRefused() {
    try (Recordable other = new Recordable("PyTorch", DataType.FLOAT32, new Line())) {
      NDArray outside = other.number(1);
      FunctionModel ignoring = new FunctionModel((batch, pass) -> outside);
      assertThatThrownBy(() -> new Recordable("PyTorch", DataType.FLOAT32, ignoring).record(1))
          .isInstanceOf(RecordingException.class)
          .hasMessageContaining("'loss loss' was given an array that was not made in this pass");
    }
  }

  private static String constant(float... values) {
    return RecordedConstant.of(FloatBuffer.wrap(values)).toString();
  }

  /** One linear unit with noise: small enough to read. */
  private static final class Line implements Trainable {

    private final ModelBlock parts = new ModelBlock();
    private final Linear line = Linear.builder().setUnits(1).build();
    private final Parameter count = parts.addState("count", new Shape(), 0, false);

    Line() {
      line.setInitializer(new ConstantInitializer(0.5f), Parameter.Type.WEIGHT);
      parts.add("line", line, new Shape(1, 16));
    }

    @Override
    public Block block() {
      return parts;
    }

    @Override
    public Map<String, Schedule> schedules() {
      return Map.of();
    }

    @Override
    public Step step(Batch batch, Pass pass, Coefficients now) {
      NDArray y = pass.forward(line, batch.x().reshape(-1, 16));
      NDArray noisy = y.add(pass.noise().normal(y.getShape()).mul(0.5)).clip(-2, 2);
      NDArray scales = pass.manager().create(new float[] {1, 10, 100}).reshape(3, 1);
      NDArray chosen = NDArrays.where(noisy.gt(0), noisy, noisy.zerosLike());
      NDArray loss = chosen.mul(scales).sum(new int[] {1}).mean().mul(now.get("beta"));
      return new Step(
          List.of(Loss.minimize(loss)),
          List.of(new Update(count, pass.value(count).add(1))),
          Map.of("first", chosen.get("0, 0").add(batch.x().split(2, 2).get(1).sum())));
    }
  }
}
