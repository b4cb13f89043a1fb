package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.pass.Pass;

/**
 * K log-weights, K locations and K log-scales for each dimension to mixtures of discretised
 * logistics.
 *
 * @param example shape of an example
 * @param components K
 */
public record LogisticMixtureNetwork(Shape example, int components) implements LikelihoodNetwork {

  @Override
  public Shape parameterShape() {
    return layout().shape();
  }

  @Override
  public Likelihood at(NDArray parameters, Pass pass) {
    NDArray split = layout().split(parameters);
    return new LogisticMixture(
        part(split, 0), part(split, 1), DiscretizedLogisticNetwork.bounded(part(split, 2)));
  }

  /** Equal weights, and in each component the parameters of a single logistic. */
  @Override
  public double[] bias(double[] mean) {
    double[] single = new DiscretizedLogisticNetwork(example).bias(mean);
    double[] bias = new double[3 * components * mean.length];
    for (int k = 0; k < components; k++) {
      System.arraycopy(single, 0, bias, (components + k) * mean.length, mean.length);
      System.arraycopy(single, mean.length, bias, (2 * components + k) * mean.length, mean.length);
    }
    return bias;
  }

  /** One of the three kinds of parameters, [B, K, ...example]. */
  private NDArray part(NDArray split, int number) {
    int from = number * components;
    return split.get(new NDIndex(":, " + from + ":" + (from + components)));
  }

  private ParameterLayout layout() {
    return new ParameterLayout(3L * components, example);
  }
}
