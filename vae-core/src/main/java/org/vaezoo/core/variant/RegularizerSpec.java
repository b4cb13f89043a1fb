package org.vaezoo.core.variant;

import java.util.List;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Fitting;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Needs;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.model.Regularizer;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** Penalties that any objective can be trained with, as a spec describes them. */
public interface RegularizerSpec extends Part, Fitting {

  @Override
  default Role role() {
    return Role.REGULARIZER;
  }

  /** Most read the Gaussians of the posterior, and not only what they drew. */
  @Override
  default List<Need> needs() {
    return Needs.GAUSSIANS;
  }

  /**
   * The regularizer of a model with one group of latents that are numbers.
   *
   * @param units U
   * @param weights of its adversary, where it has one
   */
  Regularizer build(InputDescription input, int units, InitialWeights weights);

  /**
   * Notes what of its settings has no meaning beside the data or the model.
   *
   * @param pointer JSON pointer of this spec
   */
  default void check(InputDescription input, ModelSpec model, String pointer, Problems problems) {}
}
