package org.vaezoo.beta.latents;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.FixedNoise;
import org.vaezoo.core.testing.NdAssert;
import org.vaezoo.core.testing.Passes;

class ShuffledTest {

  /** The first unit takes rows 2, 0, 1, the second rows 0, 2, 1. */
  @EachEngine
  void eachUnitTakesTheOrderOfItsOwnUniforms(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray z = manager.create(new double[] {1, 10, 2, 20, 3, 30}, new Shape(3, 2));
      NDArray uniforms =
          manager.create(new double[] {0.2, 0.1, 0.3, 0.9, 0.1, 0.5}, new Shape(3, 2));
      NDArray shuffled = Shuffled.units(z, new FixedNoise(uniforms));
      NdAssert.assertClose(shuffled, 0, 3, 10, 1, 30, 2, 20);
    }
  }

  @EachEngine
  void marginalsStayAndPairsDoNot(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      int rows = 500;
      double[] pairs = IntStream.range(0, 2 * rows).map(i -> i / 2).asDoubleStream().toArray();
      NDArray z = manager.create(pairs, new Shape(rows, 2));
      double[] shuffled = HostArrays.read(Shuffled.units(z, Passes.noise(manager, 1)));
      for (int unit = 0; unit < 2; unit++) {
        assertThat(sortedColumn(shuffled, unit)).isEqualTo(sortedColumn(pairs, unit));
      }
      long together =
          IntStream.range(0, rows).filter(i -> shuffled[2 * i] == shuffled[2 * i + 1]).count();
      assertThat(together).isLessThan(8); // Poisson of mean 1: more has a chance of 1e-6
    }
  }

  private static double[] sortedColumn(double[] values, int unit) {
    return Arrays.stream(IntStream.range(0, values.length / 2).toArray())
        .mapToDouble(i -> values[2 * i + unit])
        .sorted()
        .toArray();
  }
}
