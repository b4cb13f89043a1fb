package org.vaezoo.vq.quantize;

import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.variant.Site;

/** How the encoder's output becomes codes, as a spec describes it. */
public interface QuantizerSpec extends Part {

  /** The quantizer. */
  Quantizer build(InitialWeights weights);

  /** Whether the code is a function of x, so that every prior over codes has an exact rate. */
  default boolean isDeterministic() {
    return true;
  }

  /** Whether training may see something else than a code, of which no log-weight can be given. */
  default boolean isRelaxed() {
    return false;
  }

  /**
   * Notes what does not fit.
   *
   * @param pointer JSON pointer of this spec
   */
  default void check(Site site, Positions positions, String pointer, Problems problems) {}
}
