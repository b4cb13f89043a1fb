package org.vaezoo.core.likelihood;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** A variance that nothing moves. */
@PartType("fixed")
@Doc("A variance that nothing moves.")
public record FixedVariance(
    @Range(min = 1e-8, max = 1e4) @Doc("The variance of each dimension.") double value)
    implements VarianceSpec {

  @Override
  public LikelihoodNetwork network(Shape example) {
    return new GaussianSpec.Network(example, value, false);
  }
}
