package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
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

/** Independent grey levels, each a logistic rounded to the nearest of 256. */
@PartType("discretized-logistic")
@Doc("Independent grey levels, each a logistic rounded to the nearest (Kingma et al. 2016).")
public record DiscretizedLogisticSpec() implements LikelihoodSpec {

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
    return Ordered.set(
        Feature.MEAN, Feature.BEGINNING, Feature.DIMENSIONS, Feature.PROBABILITIES, Feature.PLACES);
  }

  /**
   * A location and a log-scale for each dimension to discretised logistics.
   *
   * @param example shape of an example
   */
  public record Network(Shape example) implements LikelihoodNetwork {

    /** The -7 of PixelCNN++, on whose scale the levels reach from -1 to 1. */
    private static final double LOWEST_LOG_SCALE = -7 - Math.log(2);

    private static final double HIGHEST_LOG_SCALE = 7;

    /** Where the log-scale begins if the bias comes from the data: a scale of about 0.14. */
    private static final double BIAS_LOG_SCALE = -2;

    private static final int HIGHEST_LEVEL = 255;

    @Override
    public Shape parameterShape() {
      return layout().shape();
    }

    @Override
    public Likelihood at(NDArray parameters, Pass pass) {
      NDArray split = layout().split(parameters);
      NDArray logScale = bounded(split.get(new NDIndex(":, 1")));
      return new DiscretizedLogistic(split.get(new NDIndex(":, 0")), logScale);
    }

    /** Log-scales moved into their range, element by element; no gradient from outside of it. */
    static NDArray bounded(NDArray logScales) {
      return logScales.clip(LOWEST_LOG_SCALE, HIGHEST_LOG_SCALE);
    }

    /** Locations whose discrete distribution has the means, then log-scales of -2. */
    @Override
    public double[] bias(double[] mean) {
      double[] bias = new double[2 * mean.length];
      Arrays.fill(bias, BIAS_LOG_SCALE);
      for (int d = 0; d < mean.length; d++) {
        double target = MeanLevels.clipped(mean[d]);
        bias[d] = Monotone.argument(Network::mean, target, -2, 3);
      }
      return bias;
    }

    /** The mean of the discrete distribution at a location and the initial scale. */
    private static double mean(double location) {
      double scale = Math.exp(BIAS_LOG_SCALE);
      double sum = 0;
      for (int level = 1; level <= HIGHEST_LEVEL; level++) {
        double edge = (level - 0.5) / HIGHEST_LEVEL;
        sum += 1 / (1 + Math.exp((edge - location) / scale));
      }
      return sum / HIGHEST_LEVEL;
    }

    private ParameterLayout layout() {
      return new ParameterLayout(2, example);
    }
  }
}
