package org.vaezoo.core.spec;

import java.util.Optional;
import org.vaezoo.core.net.FlowNetwork;
import org.vaezoo.core.net.InitialWeights;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** The family of the posterior of a Gaussian model, as a spec describes it. */
public interface PosteriorSpec extends Part {

  /**
   * The flow that the encoder's Gaussian goes through; none where the Gaussian is the posterior.
   *
   * @param units U
   * @param features of the encoder, F
   */
  Optional<FlowNetwork> flow(int units, long features, InitialWeights weights);

  /** Whether the posterior is the encoder's Gaussian. */
  default boolean isGaussian() {
    return false;
  }

  /** Notes what is wrong with the family itself. */
  default void check(String pointer, Problems problems) {}
}
