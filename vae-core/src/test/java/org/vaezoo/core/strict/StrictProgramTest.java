package org.vaezoo.core.strict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.graph.Computation;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.record.GraphBuilder;

/** What Java computes of a recorded operation is what the engine computes in float64. */
class StrictProgramTest {

  private static final double CLOSE = 1e-9;

  private final EngineSession engine =
      Engines.open(new EngineSettings(EngineName.PYTORCH, Precision.FLOAT64, 1, "cpu"));
  private final NDManager manager = engine.manager();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void arithmeticOfArraysThatBroadcast() {
    for (Shape other :
        new Shape[] {new Shape(2, 3, 4), new Shape(4), new Shape(3, 1), new Shape()}) {
      assertSame(new Shape(2, 3, 4), other, NDArray::add);
      assertSame(new Shape(2, 3, 4), other, NDArray::sub);
      assertSame(new Shape(2, 3, 4), other, NDArray::mul);
      assertSame(new Shape(2, 3, 4), other, (x, y) -> x.div(y.abs().add(1)));
      assertSame(new Shape(2, 3, 4), other, (x, y) -> x.mod(y.abs().add(0.5)));
      assertSame(new Shape(2, 3, 4), other, NDArray::maximum);
      assertSame(new Shape(2, 3, 4), other, NDArray::minimum);
      assertSame(new Shape(2, 3, 4), other, (x, y) -> x.gt(y).toType(DataType.FLOAT64, false));
      assertSame(new Shape(2, 3, 4), other, (x, y) -> x.eq(y).toType(DataType.FLOAT64, false));
    }
    assertSame(new Shape(3), new Shape(2, 1), NDArray::add);
    assertSame(new Shape(5), x -> x.add(2).mul(3).sub(1).div(7).clip(-0.2, 0.3));
    assertSame(new Shape(5), x -> x.abs().pow(1.5).add(x.neg().mod(0.7)));
  }

  @Test
  void functionsAndActivations() {
    assertSame(new Shape(40), x -> x.exp().log().add(x.square()).sub(x.abs().sqrt()));
    assertSame(new Shape(40), x -> x.mul(5).floor().add(x.ceil()).add(x.mul(7).round()));
    assertSame(new Shape(40), x -> x.tanh().add(x.erf()).add(x.trunc()).add(x.sign()));
    assertSame(new Shape(40), x -> x.mul(9).getNDArrayInternal().relu());
    assertSame(new Shape(40), x -> x.mul(9).getNDArrayInternal().sigmoid());
    assertSame(new Shape(40), x -> x.mul(30).getNDArrayInternal().softPlus());
    assertSame(new Shape(40), x -> x.mul(3).getNDArrayInternal().gelu());
    assertSame(new Shape(40), x -> x.mul(3).getNDArrayInternal().elu(1f));
    assertSame(new Shape(40), x -> x.mul(3).getNDArrayInternal().leakyRelu(0.25f));
    assertSame(new Shape(40), x -> x.mul(3).getNDArrayInternal().tanh());
  }

  @Test
  void sumsMeansAndExtremes() {
    Shape shape = new Shape(2, 3, 4);
    assertSame(shape, x -> x.sum(new int[] {1}));
    assertSame(shape, x -> x.sum(new int[] {0, 2}, true));
    assertSame(shape, NDArray::sum);
    assertSame(shape, x -> x.mean(new int[] {2}));
    assertSame(shape, NDArray::mean);
    assertSame(shape, x -> x.max(new int[] {1}, true));
    assertSame(shape, x -> x.min(new int[] {-1}));
    assertSame(shape, x -> x.max().add(x.min()));
    assertSame(shape, x -> x.cumSum(1));
    assertSame(shape, x -> x.argMin(1).toType(DataType.FLOAT64, false));
    assertSame(shape, x -> x.argMax(2).toType(DataType.FLOAT64, false));
  }

  @Test
  void productsOfMatrices() {
    assertSame(new Shape(3, 7), new Shape(7, 5), NDArray::matMul);
    assertSame(new Shape(2, 3, 7), new Shape(7, 5), NDArray::matMul);
    assertSame(new Shape(2, 3, 7), new Shape(2, 7, 5), NDArray::matMul);
    assertSame(
        new Shape(3, 7),
        new Shape(6, 7),
        (x, w) -> x.getNDArrayInternal().linear(x, w, null).singletonOrThrow());
    assertSame(
        new Shape(3, 7),
        new Shape(5, 7),
        (x, w) -> x.getNDArrayInternal().linear(x, w, w.sum(new int[] {1})).singletonOrThrow());
  }

  @Test
  void convolutions() {
    for (int stride = 1; stride < 4; stride++) {
      for (int padding = 0; padding < 3; padding++) {
        Shape by = new Shape(stride, stride);
        Shape around = new Shape(padding, padding);
        assertSame(
            new Shape(2, 3, 8, 6),
            new Shape(4, 3, 3, 3),
            (x, w) ->
                x.getNDArrayInternal()
                    .convolution(x, w, w.sum(new int[] {1, 2, 3}), by, around, new Shape(1, 1), 1)
                    .singletonOrThrow());
      }
    }
  }

  @Test
  void otherShapesAndOrders() {
    Shape shape = new Shape(2, 3, 4);
    assertSame(shape, x -> x.reshape(4, 6).expandDims(1).squeeze(1).flatten());
    assertSame(shape, x -> x.transpose(2, 0, 1).mul(2));
    assertSame(shape, x -> x.transpose().swapAxes(0, -1).swapAxes(1, 2));
    assertSame(shape, x -> x.flip(0, 2));
    assertSame(new Shape(3, 1), x -> x.broadcast(2, 3, 4));
    assertSame(shape, x -> x.tile(new long[] {2, 1, 3}));
    assertSame(shape, x -> x.repeat(1, 2));
  }

  @Test
  void partsAndJoins() {
    Shape shape = new Shape(4, 3, 5);
    assertSame(shape, x -> x.get(new NDIndex("1")));
    assertSame(shape, x -> x.get(new NDIndex(":, 1")));
    assertSame(shape, x -> x.get(new NDIndex("..., 1:4")));
    assertSame(shape, x -> x.get(new NDIndex("1:3, :, -1")));
    assertSame(shape, x -> x.get(new NDIndex(":, 0:3:2")));
    assertSame(shape, x -> x.split(new long[] {1, 3}, 2).get(1));
    assertSame(shape, x -> x.split(5, 2).get(3));
    assertSame(shape, x -> x.concat(x.mul(2), 1));
    assertSame(shape, x -> NDArrays.stack(new NDList(x, x.neg()), 1));
    assertSame(shape, x -> NDArrays.where(x.gt(0), x, x.mul(3)));
    assertSame(
        shape, x -> x.get(x.argMax(2).flatten().toType(DataType.INT64, false).mod(4)).mul(2));
    assertSame(
        new Shape(3), x -> x.mul(9).toType(DataType.INT32, false).toType(DataType.FLOAT64, false));
  }

  @Test
  void constants() {
    assertSame(
        new Shape(3),
        x -> {
          NDManager own = x.getManager();
          NDArray numbers = own.create(new double[] {1.5, -2, 3}, new Shape(3));
          return x.add(own.zeros(new Shape(3), DataType.FLOAT64))
              .mul(own.ones(new Shape(3), DataType.FLOAT64))
              .add(own.full(new Shape(3), 0.5f, DataType.FLOAT64))
              .add(own.arange(0, 3, 1, DataType.FLOAT64))
              .add(numbers);
        });
  }

  @Test
  void whatHasNoCodeInJavaIsRefusedByName() {
    assertThatThrownBy(() -> strict(new Shape(3), new Shape(3), (x, y) -> x.gammaln()))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("the operation gammaln has no code in Java");
  }

  private void assertSame(Shape shape, UnaryOperator<NDArray> formula) {
    assertSame(shape, new Shape(1), (x, y) -> formula.apply(x));
  }

  private void assertSame(Shape first, Shape second, BinaryOperator<NDArray> formula) {
    double[] expected = HostArrays.read(formula.apply(numbers(1, first), numbers(2, second)));
    assertThat(strict(first, second, formula)).containsExactly(expected, within(CLOSE));
  }

  /** The first array is given, the second a parameter. */
  private double[] strict(Shape first, Shape second, BinaryOperator<NDArray> formula) {
    NDArray x = numbers(1, first);
    NDArray y = numbers(2, second);
    GraphBuilder tape = new GraphBuilder(manager);
    NDArray result =
        formula.apply(
            tape.input(Input.Kind.GIVEN, "x", x), tape.input(Input.Kind.PARAMETER, "y", y));
    Map<String, Integer> results = new LinkedHashMap<>(Map.of("result", tape.id("result", result)));
    StrictProgram program =
        StrictProgram.of(new Computation(tape.graph(), results), Map.of("y", y));
    return program.run(Map.of("x", HostArrays.read(x))).get("result");
  }

  private NDArray numbers(long word, Shape shape) {
    CounterStream stream = CounterStream.of(Purpose.MEASUREMENT, word);
    double[] values = new double[(int) shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = stream.normal(i);
    }
    return HostArrays.create(manager, values, shape, DataType.FLOAT64);
  }
}
