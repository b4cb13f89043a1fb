package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.pass.Pass;

/**
 * Logits to independent binary dimensions.
 *
 * @param parameterShape shape of an example
 */
public record BernoulliNetwork(Shape parameterShape) implements LikelihoodNetwork {

  @Override
  public Likelihood at(NDArray parameters, Pass pass) {
    return new Bernoulli(parameters);
  }

  /** The logit of each dimension's mean. */
  @Override
  public double[] bias(double[] mean) {
    return Arrays.stream(mean).map(MeanLevels::clipped).map(m -> Math.log(m / (1 - m))).toArray();
  }
}
