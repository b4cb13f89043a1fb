package org.vaezoo.core.prior;

import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Fitting;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** A prior over the latents of a Gaussian model, as a spec describes it. */
public interface PriorSpec extends Part, Fitting {

  @Override
  default Role role() {
    return Role.PRIOR;
  }

  @Override
  default String instead(Feature feature) {
    return feature == Feature.UNIT_RATES ? "; standard-normal does" : "";
  }

  /**
   * The prior's network.
   *
   * @param units U
   * @param input what is known of the data
   * @param encoder the model's own encoder, which a VampPrior shares
   */
  PriorNetwork<DiagonalGaussian> network(
      long units, InputDescription input, Encoder encoder, InitialWeights weights);

  /** Notes what does not fit the data. */
  default void check(InputDescription input, String pointer, Problems problems) {}

  /**
   * Notes what does not fit the number of latent units.
   *
   * @param units U
   */
  default void checkUnits(int units, String pointer, Problems problems) {}
}
