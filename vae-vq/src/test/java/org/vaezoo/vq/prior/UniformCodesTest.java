package org.vaezoo.vq.prior;

import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.distribution.CategoricalCodes;
import org.vaezoo.core.distribution.Codes;
import org.vaezoo.core.distribution.Distribution;
import org.vaezoo.core.distribution.DistributionContract;
import org.vaezoo.core.distribution.Grid;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class UniformCodesTest extends DistributionContract {

  @Override
  protected Distribution of(NDArray parameters) {
    return new UniformCodes(parameters.getShape().get(0), 1, 4);
  }

  @Override
  protected List<double[]> parameters() {
    return List.of(new double[] {0});
  }

  @Override
  protected Grid grid(double[] parameters) {
    return new Grid(new double[] {0, 1, 2, 3}, new double[] {1, 1, 1, 1});
  }

  @Override
  protected boolean parametric() {
    return false;
  }

  @EachEngine
  void aDeterministicChoiceCostsLogKAPosition(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray z = manager.create(new double[] {0, 511, 7, 9, 9, 3}, new Shape(2, 3));
      Codes q = new Codes(z, 512);
      Rate rate = new UniformCodes(2, 3, 512).rate(q, q.draw(null));
      assertClose(rate.nats(), 1e-14, 3 * Math.log(512), 3 * Math.log(512));
      assertClose(new UniformCodes(2, 3, 512).logProb(z).neg(), 1e-14, rate.nats());
    }
  }

  @EachEngine
  void oneCodeCostsNothing(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Codes q = new Codes(manager.create(new double[] {0, 0}, new Shape(1, 2)), 1);
      assertClose(new UniformCodes(1, 2, 1).rate(q, q.draw(null)).nats(), 0, 0);
    }
  }

  /** KL((1/2, 1/4, 1/8, 1/8) || uniform) = log 4 - 7/4 log 2 = log 2 / 4. */
  @EachEngine
  void aDrawnCodeCostsItsKlDivergence(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      double[] logits = {Math.log(4), Math.log(2), 0, 0};
      CategoricalCodes q = new CategoricalCodes(manager.create(logits, new Shape(1, 1, 4)));
      assertClose(new UniformCodes(1, 1, 4).rate(q, null).nats(), 1e-14, Math.log(2) / 4);
    }
  }
}
