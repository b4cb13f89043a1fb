package org.vaezoo.core.likelihood;

import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.distribution.Distribution;
import org.vaezoo.core.distribution.DistributionContract;
import org.vaezoo.core.distribution.Grid;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class BernoulliTest extends DistributionContract {

  @Override
  protected Distribution of(NDArray parameters) {
    return new Bernoulli(parameters);
  }

  @Override
  protected List<double[]> parameters() {
    return List.of(
        new double[] {0},
        new double[] {-1.5},
        new double[] {4},
        new double[] {-90},
        new double[] {1000});
  }

  @Override
  protected Grid grid(double[] parameters) {
    return Grid.binary();
  }

  @EachEngine
  void largeLogitsAreExactInFloat32(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray logits = manager.create(new float[] {1000, 1000, -1000, -1000, 40, -40});
      NDArray x = manager.create(new float[] {1, 0, 1, 0, 0, 1}).reshape(6, 1);
      NDArray logProb = new Bernoulli(logits.reshape(6, 1)).logProb(x);
      assertClose(logProb, 0, 0, -1000, -1000, 0, -40, -40);
    }
  }

  @EachEngine
  void dimensionsAddUp(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      double third = Math.log(0.5); // the logit of a third
      NDArray logits = manager.create(new double[] {third, 0, third, 0}, new Shape(1, 1, 2, 2));
      NDArray x = manager.create(new double[] {1, 1, 0, 0}, new Shape(1, 1, 2, 2));
      Bernoulli p = new Bernoulli(logits);
      assertClose(p.logProb(x), 1e-14, Math.log(1.0 / 3 * 0.5 * 2 / 3 * 0.5));
      assertClose(p.dimensions(), 0, 4);
    }
  }
}
