package org.vaezoo.core.pass;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class StreamNoiseTest {

  private static final CounterStream STREAM = CounterStream.of(Purpose.REPARAMETERIZATION, 1);

  @EachEngine
  void drawsAreChildrenOfTheStreamInOrder(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      StreamNoise noise = new StreamNoise(manager, DataType.FLOAT64, STREAM);
      NDArray first = noise.normal(new Shape(2, 3));
      NDArray second = noise.uniform(new Shape(4));
      for (int i = 0; i < 6; i++) {
        assertThat(first.flatten().getDouble(i)).isEqualTo(STREAM.child(0).normal(i));
      }
      for (int i = 0; i < 4; i++) {
        assertThat(second.getDouble(i)).isEqualTo(STREAM.child(1).uniform(i));
      }
    }
  }

  @EachEngine
  void aNewSourceOfTheSameStreamRepeatsAndFloat32IsRounded(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Shape shape = new Shape(100);
      float[] narrow =
          new StreamNoise(manager, DataType.FLOAT32, STREAM).normal(shape).toFloatArray();
      double[] wide =
          new StreamNoise(manager, DataType.FLOAT64, STREAM).normal(shape).toDoubleArray();
      assertThat(new StreamNoise(manager, DataType.FLOAT32, STREAM).normal(shape).toFloatArray())
          .containsExactly(narrow);
      for (int i = 0; i < wide.length; i++) {
        assertThat(narrow[i]).isEqualTo((float) wide[i]);
      }
    }
  }

  @EachEngine
  void noArrayIsDrawnForASecondTime(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      StreamNoise noise = new StreamNoise(manager, DataType.FLOAT64, STREAM);
      Shape shape = new Shape(50);
      double[] first = noise.normal(shape).toDoubleArray();
      assertThat(noise.normal(shape).toDoubleArray()).doesNotContain(first);
    }
  }
}
