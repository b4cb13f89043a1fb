package org.vaezoo.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

/** Values and all gradients against loops in Java, in float64. */
class ConvolutionRouteTest {

  /**
   * One convolution.
   *
   * @param height of the input; the width is one more stride
   */
  private record Case(
      int batch, int in, int out, int kernel, int height, int stride, int padding, boolean bias) {

    int width() {
      return height + stride;
    }

    Shape x() {
      return new Shape(batch, in, height, width());
    }

    Shape weight() {
      return new Shape(out, in, kernel, kernel);
    }

    Shape y() {
      return new Shape(batch, out, shrunk(height), shrunk(width()));
    }

    private int shrunk(int size) {
      return (size + 2 * padding - kernel) / stride + 1;
    }
  }

  /** Whole blocks, parts of one, a part beside a whole, single channels and images. */
  private static final List<Case> CASES =
      List.of(
          new Case(3, 16, 32, 3, 6, 1, 1, true),
          new Case(3, 32, 4, 3, 7, 1, 1, true),
          new Case(2, 8, 8, 1, 5, 1, 0, false),
          new Case(2, 20, 20, 3, 5, 1, 1, true),
          new Case(2, 4, 4, 7, 7, 1, 3, true),
          new Case(2, 1, 8, 7, 9, 1, 3, false),
          new Case(2, 1, 32, 3, 8, 2, 1, true),
          new Case(2, 3, 17, 3, 8, 2, 1, true),
          new Case(2, 5, 1, 5, 9, 3, 2, true),
          new Case(1, 1, 1, 1, 1, 1, 0, true));

  @EachEngine
  void valuesAndGradientsInFloat64(String engine) {
    CASES.forEach(given -> check(engine, given, DataType.FLOAT64, 1e-12));
  }

  @EachEngine
  void valuesAndGradientsInFloat32(String engine) {
    CASES.forEach(given -> check(engine, given, DataType.FLOAT32, 1e-5));
  }

  private static void check(String engine, Case given, DataType type, double tolerance) {
    List<double[]> numbers =
        List.of(
            normal(given.x().size(), 1),
            normal(given.weight().size(), 2),
            given.bias() ? normal(given.out(), 3) : new double[given.out()],
            normal(given.y().size(), 4));
    List<double[]> expected = expected(given, numbers);
    List<double[]> found = found(engine, given, type, numbers);
    for (int i = 0; i < found.size(); i++) {
      double greatest = Arrays.stream(expected.get(i)).map(Math::abs).max().orElseThrow();
      assertThat(found.get(i))
          .as("%s of %s", List.of("value", "to x", "to weight", "to bias").get(i), given)
          .containsExactly(expected.get(i), within(tolerance * greatest));
    }
  }

  /** The value and the gradients of the sum of the value times given numbers. */
  private static List<double[]> found(
      String engine, Case given, DataType type, List<double[]> numbers) {
    try (NDManager manager = NdAssert.manager(engine);
        Autograd autograd = Autograd.of(manager)) {
      NDArray x = HostArrays.create(manager, numbers.get(0), given.x(), type);
      NDArray weight = HostArrays.create(manager, numbers.get(1), given.weight(), type);
      NDArray bias = HostArrays.create(manager, numbers.get(2), new Shape(given.out()), type);
      NDArray factors = HostArrays.create(manager, numbers.get(3), given.y(), type);
      NDList moved = given.bias() ? new NDList(x, weight, bias) : new NDList(x, weight);
      moved.forEach(array -> array.setRequiresGradient(true));
      try (Tape tape = autograd.open()) {
        NDArray y =
            new ConvolutionRoute(given.stride(), given.padding())
                .apply(x, weight, given.bias() ? Optional.of(bias) : Optional.empty());
        assertThat(y.getShape()).isEqualTo(given.y());
        List<double[]> found = new ArrayList<>(List.of(HostArrays.read(y)));
        tape.gradients(y.mul(factors).sum(), moved, true)
            .forEach(gradient -> found.add(HostArrays.read(gradient)));
        return found;
      }
    }
  }

  private static List<double[]> expected(Case given, List<double[]> numbers) {
    double[] x = numbers.get(0);
    double[] weight = numbers.get(1);
    double[] factors = numbers.get(3);
    double[] y = new double[factors.length];
    double[] toX = new double[x.length];
    double[] toWeight = new double[weight.length];
    double[] toBias = new double[given.out()];
    for (int at = 0; at < y.length; at++) {
      long[] shape = given.y().getShape();
      int column = (int) (at % shape[3]);
      int row = (int) (at / shape[3] % shape[2]);
      int out = (int) (at / shape[3] / shape[2] % shape[1]);
      int example = (int) (at / shape[3] / shape[2] / shape[1]);
      y[at] += numbers.get(2)[out];
      toBias[out] += factors[at];
      for (int tap = 0; tap < given.in() * given.kernel() * given.kernel(); tap++) {
        int in = tap / given.kernel() / given.kernel();
        int h = row * given.stride() - given.padding() + tap / given.kernel() % given.kernel();
        int w = column * given.stride() - given.padding() + tap % given.kernel();
        if (h < 0 || h >= given.height() || w < 0 || w >= given.width()) {
          continue;
        }
        int pixel = ((example * given.in() + in) * given.height() + h) * given.width() + w;
        int coefficient = out * given.in() * given.kernel() * given.kernel() + tap;
        y[at] += x[pixel] * weight[coefficient];
        toX[pixel] += factors[at] * weight[coefficient];
        toWeight[coefficient] += factors[at] * x[pixel];
      }
    }
    return List.of(y, toX, toWeight, toBias);
  }

  private static double[] normal(long count, long word) {
    CounterStream stream = CounterStream.of(Purpose.WEIGHTS, word);
    return IntStream.range(0, Math.toIntExact(count)).mapToDouble(stream::normal).toArray();
  }
}
