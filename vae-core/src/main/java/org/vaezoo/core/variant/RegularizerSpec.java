package org.vaezoo.core.variant;

import org.vaezoo.core.model.Regularizer;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** Penalties that any objective can be trained with, as a spec describes them. */
public interface RegularizerSpec extends Part {

  /**
   * The regularizer of a model with one group of latents that are numbers.
   *
   * @param units U
   * @param weights of its adversary, where it has one
   */
  Regularizer build(Site site, int units, InitialWeights weights);

  /** Whether the penalty reads the Gaussians of the posterior, and not only what they drew. */
  default boolean needsGaussians() {
    return true;
  }

  /** Whether the penalty takes the prior to be N(0, I), whatever the model's is. */
  default boolean assumesStandardNormalPrior() {
    return false;
  }

  /**
   * Notes what does not fit the data or the model.
   *
   * @param pointer JSON pointer of this spec
   */
  default void check(Site site, ModelSpec model, String pointer, Problems problems) {
    if (needsGaussians() && model.gaussianUnits().isEmpty()) {
      problems.add(
          pointer,
          "needs one group of Gaussian latents, which this model does not have; gaussian does");
    } else if (model.numberUnits().isEmpty()) {
      problems.add(
          pointer,
          "needs one group of latents that are numbers, which this model does not have; gaussian"
              + " does");
    }
    if (assumesStandardNormalPrior() && !model.hasStandardNormalPrior()) {
      problems.add(
          pointer,
          "takes the prior to be N(0, I), but this model has another; standard-normal fits");
    }
  }
}
