package org.vaezoo.vq.quantize;

import java.util.Set;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Fitting;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** How the encoder's output becomes codes, as a spec describes it. */
public interface QuantizerSpec extends Part, Fitting {

  @Override
  default Role role() {
    return Role.QUANTIZER;
  }

  @Override
  default Set<Feature> gives() {
    return Ordered.set(Feature.CHOSEN_CODES, Feature.LOG_WEIGHTS);
  }

  /** The quantizer. */
  Quantizer build(InitialWeights weights);

  /**
   * Notes what does not fit.
   *
   * @param pointer JSON pointer of this spec
   */
  default void check(
      InputDescription input, Positions positions, String pointer, Problems problems) {}
}
