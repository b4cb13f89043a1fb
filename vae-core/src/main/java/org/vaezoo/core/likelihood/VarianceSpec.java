package org.vaezoo.core.likelihood;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Shorthand;

/** The variance of a Gaussian likelihood, as a spec describes it; a number is a fixed one. */
@Shorthand(FixedVariance.class)
public interface VarianceSpec extends Part {

  /**
   * The Gaussian likelihood with this variance.
   *
   * @param example shape of one example
   */
  LikelihoodNetwork network(Shape example);
}
