package org.vaezoo.core.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.dist.Bernoulli;
import org.vaezoo.core.dist.Likelihood;
import org.vaezoo.core.pass.Pass;

/**
 * Logits to independent binary dimensions.
 *
 * @param parameterShape shape of an example
 */
public record BernoulliNetwork(Shape parameterShape) implements LikelihoodNetwork {

  /** Means are clipped to this far from 0 and 1, as in the code of Burda et al. (2016). */
  private static final double CLIP = 0.001;

  @Override
  public Likelihood at(NDArray parameters, Pass pass) {
    return new Bernoulli(parameters);
  }

  /** The logit of each dimension's mean. */
  @Override
  public double[] bias(double[] mean) {
    return Arrays.stream(mean)
        .map(m -> Math.min(1 - CLIP, Math.max(CLIP, m)))
        .map(m -> Math.log(m / (1 - m)))
        .toArray();
  }
}
