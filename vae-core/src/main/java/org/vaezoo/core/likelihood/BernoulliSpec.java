package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** Independent binary dimensions. */
@PartType("bernoulli")
@Doc("Independent binary dimensions.")
public record BernoulliSpec() implements LikelihoodSpec {

  @Override
  public Set<DataKind> kinds() {
    return Set.of(DataKind.BINARY);
  }

  @Override
  public LikelihoodNetwork network(InputDescription input) {
    return new Network(input.example());
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(
        Feature.MEAN, Feature.BEGINNING, Feature.DIMENSIONS, Feature.PROBABILITIES, Feature.PLACES);
  }

  /**
   * Logits to independent binary dimensions.
   *
   * @param parameterShape shape of an example
   */
  public record Network(Shape parameterShape) implements LikelihoodNetwork {

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
}
