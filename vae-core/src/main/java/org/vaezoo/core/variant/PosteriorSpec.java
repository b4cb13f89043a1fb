package org.vaezoo.core.variant;

import java.util.Optional;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Fitting;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.FlowNetwork;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.PosteriorNetwork;
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
   * The flow that the encoder's Gaussian goes through; none where the Gaussian is the posterior.
   *
   * @param units U
   * @param features of the encoder, F
   */
  Optional<FlowNetwork> flow(int units, long features, InitialWeights weights);

  /** The Gaussians that the encoder's answers stand for, where the family is a narrower one. */
  default PosteriorNetwork<DiagonalGaussian> gaussian(Encoder encoder) {
    return encoder;
  }

  /** Notes what is wrong with the family itself. */
  default void check(String pointer, Problems problems) {}
}
