package org.vaezoo.measures.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.pass.ExampleNoise;
import org.vaezoo.core.pass.HostArrays;

class MatchedNoiseTest {

  private static final int EXAMPLES = 3;
  private static final int UNITS = 5;
  private static final int PAIRS = 4;

  @Test
  void firstTwoMomentsOfEveryUnitOfEveryExampleAreExact() {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
      ExampleNoise free =
          new ExampleNoise(manager, DataType.FLOAT64, 1, new int[] {4, 7, 9}, 0, PAIRS);
      Shape shape = new Shape(2L * PAIRS * EXAMPLES, UNITS);
      double[] drawn = HostArrays.read(new MatchedNoise(free, PAIRS).normal(shape));
      for (int place = 0; place < EXAMPLES * UNITS; place++) {
        double sum = 0;
        double square = 0;
        for (int draw = 0; draw < 2 * PAIRS; draw++) {
          double value = drawn[draw * EXAMPLES * UNITS + place];
          sum += value;
          square += value * value;
        }
        assertThat(sum).isCloseTo(0, within(1e-12));
        assertThat(square / (2 * PAIRS)).isCloseTo(1, within(1e-12));
      }
      assertThat(drawn[0]).isNotEqualTo(drawn[UNITS]);
    }
  }

  @Test
  void rowsThatAreNoPairsAreRefused() {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
      ExampleNoise free = new ExampleNoise(manager, DataType.FLOAT64, 1, new int[] {4}, 0, PAIRS);
      assertThatThrownBy(() -> new MatchedNoise(free, PAIRS).normal(new Shape(7, 2)))
          .hasMessageContaining("expected 8 rows an example");
    }
  }
}
