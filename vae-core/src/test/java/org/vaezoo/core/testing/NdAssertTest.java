package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertFinite;
import static org.vaezoo.core.testing.NdAssert.assertGradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;

/** The assertions can fail. */
class NdAssertTest {

  @EachEngine
  void aWrongGradientIsCaughtInSmallArraysAndLarge(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (int size : new int[] {5, 500}) {
        NDArray at = manager.arange(0, size, 1, DataType.FLOAT64).div(size).add(0.5);
        assertGradient(NDArray::square, at, 1e-6);
        assertThatThrownBy(() -> assertGradient(x -> x.mul(x.stopGradient()), at, 1e-6))
            .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertGradient(x -> x.add(x.get(3).stopGradient()), at, 1e-6))
            .isInstanceOf(AssertionError.class);
      }
    }
  }

  @EachEngine
  void valuesOutOfToleranceAndInfinitiesAreCaught(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray array = manager.create(new double[] {1, 100});
      assertClose(array, 1e-3, 1.0005, 100.05);
      assertThatThrownBy(() -> assertClose(array, 1e-3, 1.002, 100))
          .isInstanceOf(AssertionError.class);
      assertThatThrownBy(() -> assertClose(array, 1e-3, 1)).isInstanceOf(AssertionError.class);
      assertThatThrownBy(() -> assertFinite(array.sub(1).log())).isInstanceOf(AssertionError.class);
    }
  }
}
