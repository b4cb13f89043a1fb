package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.pass.Pass;

/**
 * Logits to independent continuous Bernoulli dimensions.
 *
 * @param parameterShape shape of an example
 * @param clip how close lambda comes to 0 and to 1; no gradient from beyond
 */
public record ContinuousBernoulliNetwork(Shape parameterShape, double clip)
    implements LikelihoodNetwork {

  /** Logit at which the mean is closer to 0 or 1 than any clipped mean. */
  private static final double STEEPEST = 2000;

  /** Logits smaller than this have a mean of 1/2 to the rounding of float64. */
  private static final double FLATTEST = 1e-6;

  @Override
  public Likelihood at(NDArray parameters, Pass pass) {
    double largest = largestLogit();
    return new ContinuousBernoulli(
        Double.isInfinite(largest) ? parameters : parameters.clip(-largest, largest));
  }

  /** The logit whose density has each dimension's mean: not the logit of the mean. */
  @Override
  public double[] bias(double[] mean) {
    double steepest = Math.min(STEEPEST, largestLogit());
    return Arrays.stream(mean)
        .map(MeanLevels::clipped)
        .map(m -> Monotone.argument(ContinuousBernoulliNetwork::mean, m, -steepest, steepest))
        .toArray();
  }

  /** Infinite where nothing is clipped. */
  private double largestLogit() {
    return Math.log((1 - clip) / clip);
  }

  private static double mean(double logit) {
    if (Math.abs(logit) < FLATTEST) {
      return 0.5 + logit / 12;
    }
    double half = logit / 2;
    return 0.5 + (1 / Math.tanh(half) - 1 / half) / 2;
  }
}
