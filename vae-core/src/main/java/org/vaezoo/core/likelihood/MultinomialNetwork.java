package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.pass.Pass;

/**
 * Logits of the kinds to bags of things.
 *
 * @param parameterShape shape of an example
 * @param ordered whether the density is that of the things in one order
 * @param things N of the bags that are drawn
 */
public record MultinomialNetwork(Shape parameterShape, boolean ordered, int things)
    implements LikelihoodNetwork {

  /** A kind that never occurs begins at this part of the average kind's probability. */
  private static final double LEAST_SHARE = 0.001;

  @Override
  public Likelihood at(NDArray parameters, Pass pass) {
    return new Multinomial(parameters, ordered, things);
  }

  /** The log of each kind's share of all things. */
  @Override
  public double[] bias(double[] mean) {
    double average = Arrays.stream(mean).average().orElseThrow();
    return Arrays.stream(mean)
        .map(count -> Math.log(Math.max(count, LEAST_SHARE * average) / (average * mean.length)))
        .toArray();
  }
}
