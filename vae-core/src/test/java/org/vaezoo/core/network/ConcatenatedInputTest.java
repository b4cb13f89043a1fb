package org.vaezoo.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class ConcatenatedInputTest {

  private static NDArray numbers(NDManager manager, double first, Shape shape) {
    double[] values = new double[Math.toIntExact(shape.size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = first + i;
    }
    return manager.create(values, shape);
  }

  @EachEngine
  void imagesOfOneSizeAreStackedByChannel(String engine) {
    ConcatenatedInput joined = new ConcatenatedInput(new Shape(1, 1, 2), new Shape(2, 1, 2), false);
    assertThat(joined.shape()).isEqualTo(new Shape(3, 1, 2));
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray both =
          joined.join(
              numbers(manager, 0, new Shape(2, 1, 1, 2)),
              numbers(manager, 10, new Shape(2, 2, 1, 2)));
      assertThat(both.getShape()).isEqualTo(new Shape(2, 3, 1, 2));
      assertClose(both, 0, 0, 1, 10, 11, 12, 13, 2, 3, 14, 15, 16, 17);
    }
  }

  @EachEngine
  void numbersBesideAnImageArePaintedWhereTheNetworkReadsAGrid(String engine) {
    ConcatenatedInput joined = new ConcatenatedInput(new Shape(1, 1, 2), new Shape(2), true);
    assertThat(joined.shape()).isEqualTo(new Shape(3, 1, 2));
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray both =
          joined.join(
              numbers(manager, 0, new Shape(1, 1, 1, 2)), numbers(manager, 10, new Shape(1, 2)));
      assertClose(both, 0, 0, 1, 10, 10, 11, 11);
    }
  }

  @EachEngine
  void everythingElseIsLaidOutInARow(String engine) {
    ConcatenatedInput joined = new ConcatenatedInput(new Shape(1, 1, 2), new Shape(2), false);
    assertThat(joined.shape()).isEqualTo(new Shape(4));
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray both =
          joined.join(
              numbers(manager, 0, new Shape(2, 1, 1, 2)), numbers(manager, 10, new Shape(2, 2)));
      assertThat(both.getShape()).isEqualTo(new Shape(2, 4));
      assertClose(both, 0, 0, 1, 10, 11, 2, 3, 12, 13);
    }
  }
}
