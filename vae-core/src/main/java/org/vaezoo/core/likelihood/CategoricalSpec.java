package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
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

/** Independent grey levels with a probability for each of 256. */
@PartType("categorical")
@Doc("Independent grey levels with a probability for each of 256.")
public record CategoricalSpec() implements LikelihoodSpec {

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
   * 256 logits for each dimension to probabilities of its grey level.
   *
   * @param example shape of an example
   */
  public record Network(Shape example) implements LikelihoodNetwork {

    /** Slope at which the mean is closer to 0 or 1 than any clipped mean. */
    private static final double STEEPEST = 2000;

    private static final int HIGHEST_LEVEL = Categorical.LEVELS - 1;

    @Override
    public Shape parameterShape() {
      return layout().shape();
    }

    @Override
    public Likelihood at(NDArray parameters, Pass pass) {
      return new Categorical(layout().split(parameters));
    }

    /** The broadest distribution of each mean: of greatest entropy, with logits linear in level. */
    @Override
    public double[] bias(double[] mean) {
      double[] bias = new double[Categorical.LEVELS * mean.length];
      for (int d = 0; d < mean.length; d++) {
        double target = MeanLevels.clipped(mean[d]);
        double slope = Monotone.argument(Network::mean, target, -STEEPEST, STEEPEST);
        for (int level = 0; level < Categorical.LEVELS; level++) {
          bias[level * mean.length + d] = slope * (level / (double) HIGHEST_LEVEL - 0.5);
        }
      }
      return bias;
    }

    /** The mean of the distribution with probabilities proportional to exp(slope * level / 255). */
    private static double mean(double slope) {
      double total = 0;
      double sum = 0;
      double shift = Math.max(slope, 0);
      for (int level = 0; level < Categorical.LEVELS; level++) {
        double x = level / (double) HIGHEST_LEVEL;
        double weight = Math.exp(slope * x - shift);
        total += weight;
        sum += weight * x;
      }
      return sum / total;
    }

    private ParameterLayout layout() {
      return new ParameterLayout(Categorical.LEVELS, example);
    }
  }
}
