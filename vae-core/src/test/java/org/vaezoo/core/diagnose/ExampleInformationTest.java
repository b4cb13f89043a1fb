package org.vaezoo.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class ExampleInformationTest {

  /** Posteriors far apart tell which example it was: log of their number. */
  @EachEngine
  void isTheLogOfTheNumberOfPosteriorsThatDoNotOverlap(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray mean = manager.create(new double[] {-100, 0, 100, 200}, new Shape(4, 1));
      double[] rows = rows(mean, mean.zerosLike(), mean);
      assertThat(rows).hasSize(4);
      for (double row : rows) {
        assertThat(row).isCloseTo(Math.log(4), within(1e-9));
      }
    }
  }

  /** Equal posteriors tell nothing, wherever the draws are. */
  @EachEngine
  void isZeroOfEqualPosteriors(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray mean = manager.create(new double[] {3, -1, 3, -1, 3, -1}, new Shape(3, 2));
      NDArray z = manager.create(new double[] {0, 1, 2, 3, 4, 5}, new Shape(3, 2));
      for (double row : rows(mean, mean.zerosLike(), z)) {
        assertThat(row).isCloseTo(0, within(1e-12));
      }
    }
  }

  /** Two unit Gaussians at 0 and 1, each drawn at 0: by hand. */
  @EachEngine
  void isThatOfTwoPosteriorsByHand(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray mean = manager.create(new double[] {0, 1}, new Shape(2, 1));
      double[] rows = rows(mean, mean.zerosLike(), mean.zerosLike());
      double mixture = (1 + Math.exp(-0.5)) / 2;
      assertThat(rows[0]).isCloseTo(-Math.log(mixture), within(1e-12));
      assertThat(rows[1]).isCloseTo(-0.5 - Math.log(mixture), within(1e-12));
    }
  }

  private static double[] rows(NDArray mean, NDArray logVariance, NDArray z) {
    return HostArrays.read(MutualInformation.ofRows(new DiagonalGaussian(mean, logVariance), z));
  }
}
