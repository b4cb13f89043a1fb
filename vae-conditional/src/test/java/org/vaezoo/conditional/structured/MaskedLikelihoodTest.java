package org.vaezoo.conditional.structured;

import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.distribution.FactorizedLikelihood;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.likelihood.Bernoulli;
import org.vaezoo.core.likelihood.Categorical;
import org.vaezoo.core.likelihood.DiscretizedLogistic;
import org.vaezoo.core.likelihood.GaussianLikelihood;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class MaskedLikelihoodTest {

  private static final double LOG_2 = Math.log(2);

  /** Logits 0 and log 3: probabilities 1/2 and 3/4 of a one. */
  private static Bernoulli bernoulli(NDManager manager) {
    double log3 = Math.log(3);
    return new Bernoulli(manager.create(new double[] {0, log3, 0, log3}, new Shape(2, 2)));
  }

  private static NDArray x(NDManager manager) {
    return manager.create(new double[] {1, 1, 0, 0}, new Shape(2, 2));
  }

  @EachEngine
  void onlyWhatIsHiddenCosts(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray observed = manager.create(new double[] {1, 0, 0, 1}, new Shape(2, 2));
      MaskedLikelihood hidden = new MaskedLikelihood(bernoulli(manager), observed);
      assertClose(hidden.distortion(x(manager)), 1e-12, Math.log(4 / 3.0), LOG_2);
      assertClose(hidden.dimensions(), 0, 1, 1);
      assertClose(hidden.squaredError(x(manager)), 1e-12, 1 / 16.0, 1 / 4.0);
    }
  }

  @EachEngine
  void whereNothingIsGivenItIsTheWhole(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Bernoulli whole = bernoulli(manager);
      NDArray nothing = manager.zeros(new Shape(2, 2), x(manager).getDataType());
      Likelihood hidden = MaskedLikelihood.of(whole, Optional.of(nothing));
      assertClose(hidden.logProb(x(manager)), 1e-15, whole.logProb(x(manager)));
      assertClose(hidden.dimensions(), 0, whole.dimensions());
      assertClose(
          hidden.logProb(x(manager)),
          1e-15,
          MaskedLikelihood.of(whole, Optional.empty()).logProb(x(manager)));
    }
  }

  /** Every likelihood that factorizes is the sum of its dimensions. */
  @EachEngine
  void dimensionsAddUpToTheWhole(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray grey = manager.create(new double[] {0, 1, 51 / 255.0, 0.6}, new Shape(2, 2));
      NDArray logVariance = manager.create(new double[] {-1});
      NDArray logits = grey.expandDims(1).tile(new long[] {1, 256, 1}).sin();
      for (FactorizedLikelihood p :
          new FactorizedLikelihood[] {
            bernoulli(manager),
            new GaussianLikelihood(grey.square(), logVariance),
            new DiscretizedLogistic(grey.square(), grey.sub(2)),
            new Categorical(logits)
          }) {
        NDArray rows = p.logProbs(grey);
        NdAssert.assertFinite(rows);
        assertClose(rows.sum(new int[] {1}), 1e-12, p.logProb(grey));
      }
    }
  }
}
