package org.vaezoo.vq.prior;

import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** A prior over codes, as a spec describes it. */
public interface CodePriorSpec extends Part {

  /** The prior over the codes of a grid. */
  CodePrior build(CodeGrid grid, InitialWeights weights);

  /** Whether the rate is in closed form for every posterior and splits by position. */
  default boolean splitsByPosition() {
    return true;
  }

  /** Notes what does not fit. */
  default void check(String pointer, Problems problems) {}
}
