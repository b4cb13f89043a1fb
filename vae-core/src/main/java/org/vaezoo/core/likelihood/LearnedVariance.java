package org.vaezoo.core.likelihood;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * One variance for all dimensions, learned with the weights through its logarithm, as in Lucas et
 * al. (2019).
 */
@PartType("learned")
@Doc("One variance for all dimensions, learned with the weights (Lucas et al. 2019).")
public record LearnedVariance(
    @Range(min = 1e-8, max = 1e4) @Doc("Where the variance begins.") @Default("1") double initial)
    implements VarianceSpec {

  @Override
  public LikelihoodNetwork network(Shape example) {
    return new GaussianSpec.Network(example, initial, true);
  }
}
