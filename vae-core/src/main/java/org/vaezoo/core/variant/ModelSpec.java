package org.vaezoo.core.variant;

import java.util.Optional;
import java.util.OptionalInt;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Fitting;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.likelihood.LikelihoodSpec;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** A model of some family, as a spec describes it. */
public interface ModelSpec extends Part, Fitting {

  @Override
  default Role role() {
    return Role.MODEL;
  }

  /** Builds the model; its parameters are not yet initialised. */
  Vae build(Blueprint blueprint);

  /** p(x|z), the last step of the decoder. */
  LikelihoodSpec likelihood();

  /**
   * Whether the model's optimum is probabilistic PCA: linear maps, a standard normal prior and a
   * Gaussian likelihood with one variance.
   */
  default boolean isLinearGaussian() {
    return false;
  }

  /** The decoder's variance, where it is one number that the spec fixes. */
  default Optional<Double> fixedVariance() {
    return Optional.empty();
  }

  /**
   * The prior under which the rate of codes is taken, by its type; empty of a model without codes.
   */
  default Optional<String> codePrior() {
    return Optional.empty();
  }

  /** Number of units, where the model has one group of latents that are numbers. */
  default OptionalInt numberUnits() {
    return OptionalInt.empty();
  }

  /**
   * Notes what of its settings has no meaning for the data, before anything is built.
   *
   * @param pointer JSON pointer of this spec
   */
  void check(InputDescription input, String pointer, Problems problems);
}
