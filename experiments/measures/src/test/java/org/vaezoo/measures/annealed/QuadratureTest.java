package org.vaezoo.measures.annealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.prior.MixtureSpec;
import org.vaezoo.core.prior.PriorSpec;
import org.vaezoo.core.prior.StandardNormalSpec;

/** Against the integral over a line, where the posterior is no Gaussian. */
class QuadratureTest {

  private static void assertIntegral(PriorSpec prior) {
    try (OneUnit model = new OneUnit(prior)) {
      AnnealedSampling sampling =
          new AnnealedSampling(model.subject(), new AnnealedSettings(8, 60, 5));
      AnnealedBound bound = sampling.bound(model);
      double[] truth = model.logLikelihoods();
      Moments error = new Moments();
      for (int i = 0; i < truth.length; i++) {
        error.add(bound.images().get(i) - truth[i]);
      }
      Estimate mean = error.estimate();
      assertThat(mean.mean()).isCloseTo(0, within(4 * mean.standardError() + 0.02));
      assertThat(mean.standardError()).isLessThan(0.04);
    }
  }

  @Test
  void equalsTheIntegralUnderTheStandardNormal() {
    assertIntegral(new StandardNormalSpec());
  }

  @Test
  void equalsTheIntegralUnderAMixture() {
    assertIntegral(new MixtureSpec(3, 2));
  }
}
