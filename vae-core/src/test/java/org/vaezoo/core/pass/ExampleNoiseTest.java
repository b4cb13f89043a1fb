package org.vaezoo.core.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class ExampleNoiseTest {

  private static final long SEED = 1;
  private static final int WIDTH = 5;

  @EachEngine
  void anExamplesRowsDoNotDependOnItsBatch(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray together = draw(manager, SEED, 0, 2, 7, 3, 9);
      NDArray alone = draw(manager, SEED, 0, 2, 3);
      NDArray reversed = draw(manager, SEED, 0, 2, 9, 3, 7);
      assertRows(together, 1, alone, 0);
      assertRows(together, 4, alone, 1);
      assertRows(together, 0, reversed, 2);
      assertRows(together, 3, reversed, 5);
    }
  }

  @EachEngine
  void samplesInBlocksAreTheSamplesTogether(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray together = draw(manager, SEED, 0, 4, 7, 3);
      NDArray second = draw(manager, SEED, 2, 2, 7, 3);
      for (int row = 0; row < 4; row++) {
        assertRows(together, 4 + row, second, row);
      }
    }
  }

  @EachEngine
  void everyRowOfEverySeedIsDifferent(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      double[] one = draw(manager, SEED, 0, 3, 0, 1, 2).toDoubleArray();
      double[] other = draw(manager, SEED + 1, 0, 3, 0, 1, 2).toDoubleArray();
      assertThat(one).doesNotHaveDuplicates();
      assertThat(other).doesNotHaveDuplicates().doesNotContain(one);
    }
  }

  @EachEngine
  void laterDrawsOfTheSamePassAreDifferent(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      ExampleNoise noise = new ExampleNoise(manager, DataType.FLOAT64, SEED, new int[] {4}, 0, 1);
      double[] first = noise.uniform(new Shape(1, WIDTH)).toDoubleArray();
      double[] second = noise.uniform(new Shape(1, WIDTH)).toDoubleArray();
      assertThat(second).doesNotContain(first);
      CounterStream stream = CounterStream.of(Purpose.EVALUATION, SEED, 4, 0, 1);
      double[] expected = new double[WIDTH];
      Arrays.setAll(expected, stream::uniform);
      assertThat(second).containsExactly(expected);
    }
  }

  @Test
  void aDrawWithoutARowForEachExampleIsRefused() {
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      ExampleNoise noise =
          new ExampleNoise(manager, DataType.FLOAT32, SEED, new int[] {1, 2}, 0, 3);
      assertThatThrownBy(() -> noise.normal(new Shape(2, WIDTH)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "a draw of an evaluation has one row a sample and example: expected 6 rows, asked"
                  + " for (2, 5)");
    }
  }

  private static NDArray draw(
      NDManager manager, long seed, int firstSample, int samples, int... examples) {
    return new ExampleNoise(manager, DataType.FLOAT64, seed, examples, firstSample, samples)
        .normal(new Shape((long) samples * examples.length, WIDTH));
  }

  private static void assertRows(NDArray one, int row, NDArray other, int otherRow) {
    assertThat(one.get(new NDIndex(row)).toDoubleArray())
        .containsExactly(other.get(new NDIndex(otherRow)).toDoubleArray());
  }
}
