package org.vaezoo.core.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.gradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

/** One-hot rows, and draws by inversion, which give the numbers for them. */
class OneHotTest {

  @EachEngine
  void aNumberThatIsNoneOfThemIsARowOfZeros(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray numbers = manager.create(new double[] {1, -1, 0, 2}, new Shape(2, 2));
      assertClose(OneHot.of(numbers, 2), 0, 0, 1, 0, 0, 1, 0, 0, 0);
      assertThat(OneHot.of(numbers, 2).getShape()).isEqualTo(new Shape(2, 2, 2));
    }
  }

  @EachEngine
  void rowsStandAlongAnyAxis(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray numbers = manager.create(new double[] {0, 2, 1, 1}, new Shape(2, 2));
      assertClose(OneHot.along(1, numbers, 3), 0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0);
    }
  }

  @EachEngine
  void aLookUpIsTheRowAndItsGradientCountsTheUses(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray table = manager.create(new double[] {1, 2, 3, 4, 5, 6}, new Shape(3, 2));
      NDArray numbers = manager.create(new double[] {2, 0, 2, 2}, new Shape(2, 2));
      assertClose(OneHot.lookUp(numbers, table), 0, 5, 6, 1, 2, 5, 6, 5, 6);
      assertClose(gradient(t -> OneHot.lookUp(numbers, t), table), 0, 1, 1, 0, 0, 3, 3);
    }
  }

  /** Of 0.25, 0.5, 0.25; a uniform of one stays within the three. */
  @EachEngine
  void inversionCountsTheCumulativeProbabilitiesBelowAUniform(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray probabilities = manager.create(new double[] {0.25, 0.5, 0.25});
      NDArray u = manager.create(new double[] {0.1, 0.3, 0.7, 0.8, 1}, new Shape(5, 1));
      assertClose(InverseCumulative.draw(probabilities, u), 0, 0, 1, 1, 2, 2);
      NDArray along = probabilities.reshape(1, 3, 1);
      assertClose(InverseCumulative.draw(along, 1, u), 0, 0, 1, 1, 2, 2);
    }
  }
}
