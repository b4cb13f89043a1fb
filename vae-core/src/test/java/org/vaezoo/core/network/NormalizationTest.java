package org.vaezoo.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertGradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

/** Batch and layer normalisation against loops in plain Java, in float64. */
class NormalizationTest {

  private static final double EPSILON = 1e-5;
  private static final Shape IMAGES = new Shape(3, 2, 2, 2);
  private static final Shape VECTORS = new Shape(4, 3);

  @EachEngine
  void batchNormalisationTakesEachChannelOverBatchHeightAndWidth(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Block block = batch(manager, IMAGES);
      write(block, "scale", 2, 0.5);
      write(block, "shift", 1, -1);
      NDArray x = numbers(manager, IMAGES);
      double[] values = HostArrays.read(x);
      double[] expected = new double[values.length];
      for (int channel = 0; channel < 2; channel++) {
        int[] of = channel(channel);
        double scale = channel == 0 ? 2 : 0.5;
        double shift = channel == 0 ? 1 : -1;
        double deviation = Math.sqrt(variance(values, of) + EPSILON);
        for (int i : of) {
          expected[i] = scale * (values[i] - mean(values, of)) / deviation + shift;
        }
      }
      assertClose(Passes.training(manager).forward(block, x), 1e-13, expected);
    }
  }

  /** 0.9 of 0 and 0.1 of the mean; 0.9 of 1 and 0.1 of the unbiased variance, of 12 numbers. */
  @EachEngine
  void aTrainingPassMovesTheAveragesAndChangesNoState(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Block block = batch(manager, IMAGES);
      NDArray x = numbers(manager, IMAGES);
      double[] values = HostArrays.read(x);
      Pass pass = Passes.training(manager);
      pass.forward(block, x);
      Map<Parameter, NDArray> moved = pass.moved().all();
      assertThat(moved.keySet())
          .containsExactly(state(block, "movingMean"), state(block, "movingVariance"));
      assertClose(
          moved.get(state(block, "movingMean")),
          1e-14,
          0.1 * mean(values, channel(0)),
          0.1 * mean(values, channel(1)));
      assertClose(
          moved.get(state(block, "movingVariance")),
          1e-14,
          0.9 + 0.1 * variance(values, channel(0)) * 12 / 11,
          0.9 + 0.1 * variance(values, channel(1)) * 12 / 11);
      assertClose(state(block, "movingMean").getArray(), 0, 0, 0);
      assertClose(state(block, "movingVariance").getArray(), 0, 1, 1);
    }
  }

  @EachEngine
  void aBlockThatRunsTwiceInAPassMovesItsAveragesTwice(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Block block = batch(manager, new Shape(2, 1));
      Pass pass = Passes.training(manager);
      NDArray x = manager.create(new double[] {1, 3}, new Shape(2, 1));
      pass.forward(block, x);
      pass.once().forward(block, x);
      assertClose(pass.value(state(block, "movingMean")), 1e-15, 0.9 * 0.2 + 0.2);
    }
  }

  @EachEngine
  void anEvaluationTakesTheAveragesAndMovesNothing(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Block block = batch(manager, new Shape(1, 2));
      write(block, "movingMean", 1, -2);
      write(block, "movingVariance", 4, 0.25);
      Pass pass = Passes.evaluation(manager);
      NDArray x = manager.create(new double[] {3, -1}, new Shape(1, 2));
      double first = (3 - 1) / Math.sqrt(4 + EPSILON);
      double second = (-1 + 2) / Math.sqrt(0.25 + EPSILON);
      assertClose(pass.forward(block, x), 1e-15, first, second);
      assertThat(pass.moved().all()).isEmpty();
    }
  }

  @EachEngine
  void layerNormalisationTakesAllUnitsOfAnExampleWhetherTrainingOrNot(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Block block = new LayerNormalization(IMAGES.slice(1));
      block.initialize(manager, DataType.FLOAT64, IMAGES);
      write(block, "scale", 2, 0.5);
      NDArray x = numbers(manager, IMAGES);
      double[] values = HostArrays.read(x);
      double[] expected = new double[values.length];
      for (int row = 0; row < 3; row++) {
        int first = row * 8;
        int[] of = IntStream.range(first, first + 8).toArray();
        double deviation = Math.sqrt(variance(values, of) + EPSILON);
        for (int i : of) {
          double scale = i - first < 4 ? 2 : 0.5;
          expected[i] = scale * (values[i] - mean(values, of)) / deviation;
        }
      }
      assertClose(Passes.training(manager).forward(block, x), 1e-13, expected);
      assertClose(Passes.evaluation(manager).forward(block, x), 1e-13, expected);
    }
  }

  @EachEngine
  void gradientsEqualFiniteDifferences(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Block layer = new LayerNormalization(VECTORS.slice(1));
      layer.initialize(manager, DataType.FLOAT64, VECTORS);
      for (Block block : new Block[] {batch(manager, VECTORS), layer}) {
        write(block, "scale", 2, 0.5, -1);
        NDArray at = numbers(manager, VECTORS);
        assertGradient(
            x -> Passes.training(x.getManager()).forward(block, x).square().mul(at), at, 1e-6);
      }
    }
  }

  @EachEngine
  void aBatchWithoutVariationHasAFiniteGradient(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Block block = batch(manager, VECTORS);
      NDArray same = manager.ones(VECTORS, DataType.FLOAT64);
      double[] gradient =
          NdAssert.gradient(x -> Passes.training(x.getManager()).forward(block, x).square(), same);
      assertThat(gradient).containsOnly(0);
    }
  }

  /** Otherwise the averages would be lost without an error. */
  @EachEngine
  void aBlockWithStatesRunsByItsPassAlone(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Block block = batch(manager, VECTORS);
      NDList x = new NDList(numbers(manager, VECTORS));
      assertThatThrownBy(() -> block.forward(new EagerParameters(manager), x, true))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Pass.forward");
    }
  }

  private static Block batch(NDManager manager, Shape shape) {
    Block block = new BatchNormalization(shape.slice(1));
    block.initialize(manager, DataType.FLOAT64, shape);
    return block;
  }

  private static Parameter state(Block block, String name) {
    return Layers.parameter(block, name);
  }

  private static void write(Block block, String name, double... values) {
    NDArray array = state(block, name).getArray();
    HostArrays.create(array.getManager(), values, array.getShape(), DataType.FLOAT64).copyTo(array);
  }

  private static NDArray numbers(NDManager manager, Shape shape) {
    CounterStream stream = CounterStream.of(Purpose.SPLIT, 3);
    double[] values = new double[Math.toIntExact(shape.size())];
    Arrays.setAll(values, i -> 3 * stream.normal(i) + i % 5);
    return HostArrays.create(manager, values, shape, DataType.FLOAT64);
  }

  /** Places of a channel's numbers in {@link #IMAGES}. */
  private static int[] channel(int channel) {
    return IntStream.range(0, 24).filter(i -> i / 4 % 2 == channel).toArray();
  }

  private static double mean(double[] values, int[] of) {
    return Arrays.stream(of).mapToDouble(i -> values[i]).average().orElseThrow();
  }

  private static double variance(double[] values, int[] of) {
    double mean = mean(values, of);
    return Arrays.stream(of)
        .mapToDouble(i -> Math.pow(values[i] - mean, 2))
        .average()
        .orElseThrow();
  }
}
