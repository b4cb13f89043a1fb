package org.vaezoo.vq.prior;

import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertGradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.vaezoo.core.distribution.CategoricalCodes;
import org.vaezoo.core.distribution.Codes;
import org.vaezoo.core.distribution.Distribution;
import org.vaezoo.core.distribution.DistributionContract;
import org.vaezoo.core.distribution.Grid;
import org.vaezoo.core.distribution.LogSumExp;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class UnigramCodesTest extends DistributionContract {

  private static final double[] LOG_FREQUENCIES = {
    Math.log(0.5), Math.log(0.25), Math.log(0.125), Math.log(0.125)
  };

  @Override
  protected Distribution of(NDArray parameters) {
    NDArray logits = parameters.get("0");
    return new UnigramCodes(parameters.getShape().get(0), 1, logits.sub(LogSumExp.of(logits, 0)));
  }

  @Override
  protected List<double[]> parameters() {
    return List.of(new double[] {0, 0, 0}, new double[] {1, -3, 0.5}, new double[] {9, 0, -9});
  }

  @Override
  protected Grid grid(double[] parameters) {
    return new Grid(new double[] {0, 1, 2}, new double[] {1, 1, 1});
  }

  @EachEngine
  void aDeterministicChoiceCostsItsCode(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Codes q = new Codes(manager.create(new double[] {0, 3, 1, 1}, new Shape(2, 2)), 4);
      UnigramCodes prior = new UnigramCodes(2, 2, manager.create(LOG_FREQUENCIES));
      Rate rate = prior.rate(q, q.draw(null));
      assertClose(rate.nats(), 1e-14, 4 * Math.log(2), 4 * Math.log(2));
      assertClose(rate.units().orElseThrow(), 1e-14, logs(1, 3, 2, 2));
    }
  }

  @EachEngine
  void aPosteriorThatIsThePriorCostsNothing(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray logits = manager.create(LOG_FREQUENCIES).add(1);
      CategoricalCodes q = new CategoricalCodes(logits.reshape(1, 1, 4));
      UnigramCodes prior = new UnigramCodes(1, 1, manager.create(LOG_FREQUENCIES));
      assertClose(prior.rate(q, null).nats(), 1e-14, 0);
    }
  }

  private static double[] logs(double... bits) {
    double[] nats = new double[bits.length];
    Arrays.setAll(nats, i -> bits[i] * Math.log(2));
    return nats;
  }

  @EachEngine
  void theRateHasTheGradientOfItsFormula(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray at = manager.create(new double[] {0.3, -1, 2, 0, 0.5, 1}, new Shape(1, 2, 3));
      NDArray prior = manager.create(new double[] {-0.5, -1.5, -2});
      assertGradient(
          logits -> new UnigramCodes(1, 2, prior).rate(new CategoricalCodes(logits), null).nats(),
          at,
          1e-7);
    }
  }
}
