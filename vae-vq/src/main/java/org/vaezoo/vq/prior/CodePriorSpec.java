package org.vaezoo.vq.prior;

import java.util.Set;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Fitting;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** A prior over codes, as a spec describes it. */
public interface CodePriorSpec extends Part, Fitting {

  @Override
  default Role role() {
    return Role.PRIOR;
  }

  /** The rate is in closed form for every posterior and splits by position. */
  @Override
  default Set<Feature> gives() {
    return Ordered.set(Feature.UNIT_RATES, Feature.OWN_PARAMETERS);
  }

  @Override
  default String instead(Feature feature) {
    return feature == Feature.UNIT_RATES ? "; uniform and unigram do" : "";
  }

  /** The prior over the codes of a grid. */
  CodePrior build(CodeGrid grid, InitialWeights weights);

  /** Notes what does not fit. */
  default void check(String pointer, Problems problems) {}
}
