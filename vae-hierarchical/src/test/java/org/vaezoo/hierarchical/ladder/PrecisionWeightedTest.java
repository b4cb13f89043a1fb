package org.vaezoo.hierarchical.ladder;

import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertFinite;
import static org.vaezoo.core.testing.NdAssert.assertGradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class PrecisionWeightedTest {

  private static DiagonalGaussian gaussian(NDManager manager, double mean, double variance) {
    return new DiagonalGaussian(
        manager.create(new double[] {mean}, new Shape(1, 1)),
        manager.create(new double[] {Math.log(variance)}, new Shape(1, 1)));
  }

  /** Precisions 4 and 1: variance 1/5, mean (4 * 1 + 1 * -2) / 5. */
  @EachEngine
  void precisionsAddUpAndWeighTheMeans(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      DiagonalGaussian q =
          PrecisionWeighted.product(gaussian(manager, 1, 0.25), gaussian(manager, -2, 1));
      assertClose(q.mean(), 1e-15, 0.4);
      assertClose(q.logVariance(), 1e-14, Math.log(0.2));
    }
  }

  @EachEngine
  void theOrderDoesNotMatter(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      DiagonalGaussian a = gaussian(manager, 1.5, 0.3);
      DiagonalGaussian b = gaussian(manager, -4, 7);
      assertClose(
          PrecisionWeighted.product(a, b).mean(), 1e-14, PrecisionWeighted.product(b, a).mean());
      assertClose(
          PrecisionWeighted.product(a, b).logVariance(),
          1e-14,
          PrecisionWeighted.product(b, a).logVariance());
    }
  }

  /** A suggestion that knows nothing leaves the prior. */
  @EachEngine
  void aBroadGaussianChangesNothing(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      DiagonalGaussian q =
          PrecisionWeighted.product(gaussian(manager, 50, 1e15), gaussian(manager, 3, 0.5));
      assertClose(q.mean(), 1e-12, 3);
      assertClose(q.logVariance(), 1e-12, Math.log(0.5));
    }
  }

  /** The product of the densities, up to a constant. */
  @EachEngine
  void theLogDensityIsTheSumUpToAConstant(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      DiagonalGaussian a = gaussian(manager, 1.5, 0.3);
      DiagonalGaussian b = gaussian(manager, -4, 7);
      NDArray z = manager.create(new double[] {-3, 0, 0.5, 2}, new Shape(4, 1));
      NDArray constant =
          a.logProb(z).add(b.logProb(z)).sub(PrecisionWeighted.product(a, b).logProb(z));
      double first = constant.getDouble(0);
      assertClose(constant, 1e-12, first, first, first, first);
    }
  }

  @EachEngine
  void theEndsOfTheRangeAreFiniteInFloat32(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray mean = manager.ones(new Shape(1, 2), DataType.FLOAT32);
      NDArray ends = manager.create(new float[] {-20, 10}, new Shape(1, 2));
      DiagonalGaussian q =
          PrecisionWeighted.product(
              new DiagonalGaussian(mean, ends), new DiagonalGaussian(mean.neg(), ends.flip(1)));
      assertFinite(q.mean());
      assertClose(q.logVariance(), 1e-6, -20, -20);
    }
  }

  @EachEngine
  void gradientsEqualFiniteDifferences(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray at =
          manager.create(new double[] {1, -2, 0.3, -3, 0.5, 0.2, -1, 1.5}, new Shape(4, 2));
      assertGradient(
          rows -> {
            DiagonalGaussian q = PrecisionWeighted.product(part(rows, 0), part(rows, 2));
            return q.mean().square().add(q.logVariance().mul(q.mean()));
          },
          at,
          1e-7);
    }
  }

  private static DiagonalGaussian part(NDArray rows, int row) {
    return new DiagonalGaussian(
        rows.get(new NDIndex(row + ":" + (row + 1))),
        rows.get(new NDIndex((row + 1) + ":" + (row + 2))));
  }
}
