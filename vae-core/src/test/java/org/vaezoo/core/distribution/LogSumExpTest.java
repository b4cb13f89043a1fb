package org.vaezoo.core.distribution;

import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class LogSumExpTest {

  @EachEngine
  void doesNotOverflow(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      float[] values = {1000, 1000, -1000, -1000, 0, (float) Math.log(2)};
      NDArray rows = manager.create(values, new Shape(3, 2));
      NDArray sums = LogSumExp.of(rows, 1);
      assertClose(
          sums, 1e-7, (float) (1000 + Math.log(2)), (float) (-1000 + Math.log(2)), Math.log(3));
    }
  }

  @EachEngine
  void gradientIsTheSoftmaxEvenWhereTheLargestAreEqual(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray values = manager.create(new double[] {2, 2, 2 - Math.log(2)}, new Shape(1, 3));
      double[] gradient = NdAssert.gradient(v -> LogSumExp.of(v, 1), values);
      assertClose(gradient, 1e-14, 0.4, 0.4, 0.2);
    }
  }
}
