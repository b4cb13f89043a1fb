package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
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

/** Independent beta-binomial grey levels. */
@PartType("beta-binomial")
@Doc("Independent beta-binomial grey levels (Townsend et al. 2019).")
public record BetaBinomialSpec() implements LikelihoodSpec {

  @Override
  public Set<DataKind> kinds() {
    return Set.of(DataKind.GREY);
  }

  @Override
  public LikelihoodNetwork network(InputDescription input) {
    return new Network(input.example());
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.MEAN, Feature.BEGINNING, Feature.PROBABILITIES, Feature.PLACES);
  }

  /**
   * The logs of alpha and beta for each dimension to beta-binomial grey levels.
   *
   * @param example shape of an example
   */
  public record Network(Shape example) implements LikelihoodNetwork {

    /** The range of the logs: from all weight on the two edges to almost a plain binomial. */
    private static final double LOWEST_LOG = -7;

    private static final double HIGHEST_LOG = 8;

    /** alpha + beta where the bias comes from the data: uniform at a mean of 1/2. */
    private static final double BIAS_CONCENTRATION = 2;

    @Override
    public Shape parameterShape() {
      return layout().shape();
    }

    @Override
    public Likelihood at(NDArray parameters, Pass pass) {
      NDArray logs = layout().split(parameters).clip(LOWEST_LOG, HIGHEST_LOG);
      return new BetaBinomial(logs.get(new NDIndex(":, 0")), logs.get(new NDIndex(":, 1")));
    }

    @Override
    public double[] bias(double[] mean) {
      double[] bias = new double[2 * mean.length];
      for (int d = 0; d < mean.length; d++) {
        double share = MeanLevels.clipped(mean[d]);
        bias[d] = Math.log(BIAS_CONCENTRATION * share);
        bias[mean.length + d] = Math.log(BIAS_CONCENTRATION * (1 - share));
      }
      return bias;
    }

    private ParameterLayout layout() {
      return new ParameterLayout(2, example);
    }
  }
}
