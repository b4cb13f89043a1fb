package org.vaezoo.core.posterior;

import java.util.function.Function;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Fitting;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** The family of the posterior of a Gaussian model, as a spec describes it. */
public interface PosteriorSpec extends Part, Fitting {

  @Override
  default Role role() {
    return Role.POSTERIOR;
  }

  @Override
  default String instead(Feature feature) {
    return feature == Feature.UNIT_RATES || feature == Feature.GAUSSIANS ? "; gaussian does" : "";
  }

  /**
   * Posteriors of the family, with the prior that they have their rate under.
   *
   * @param recognition what the encoder is made of
   * @param prior of the Gaussians that an encoder gives
   */
  PosteriorUnderPrior<?> network(
      Recognition recognition, Function<Encoder, PriorNetwork<DiagonalGaussian>> prior);

  /** Notes what is wrong with the family itself. */
  default void check(String pointer, Problems problems) {}
}
