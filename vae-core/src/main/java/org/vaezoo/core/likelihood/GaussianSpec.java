package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.table.Column;

/**
 * Independent Gaussian dimensions with one variance.
 *
 * <p>Grey levels l / 255 are taken as real numbers, as the experiments of Lucas et al. (2019) and
 * Rybkin et al. (2021) take them: the nats are then those of a density, and compare with no
 * discrete likelihood.
 */
@PartType("gaussian")
@Doc("Independent Gaussian dimensions with one variance; a density also on grey levels.")
public record GaussianSpec(
    @Doc("Variance of each dimension.") @Default("{\"type\": \"learned\"}") VarianceSpec variance)
    implements LikelihoodSpec {

  @Override
  public Set<DataKind> kinds() {
    return Ordered.set(DataKind.CONTINUOUS, DataKind.UNIT_INTERVAL, DataKind.GREY);
  }

  @Override
  public boolean isDensity() {
    return true;
  }

  @Override
  public Optional<Double> fixedVariance() {
    return variance instanceof FixedVariance fixed ? Optional.of(fixed.value()) : Optional.empty();
  }

  @Override
  public LikelihoodNetwork network(InputDescription input) {
    return variance.network(input.example());
  }

  /** An optimal variance is that of all dimensions together. */
  @Override
  public Set<Feature> gives() {
    return variance instanceof OptimalVariance
        ? Ordered.set(Feature.MEAN, Feature.BEGINNING, Feature.PLACES)
        : Ordered.set(Feature.MEAN, Feature.BEGINNING, Feature.DIMENSIONS, Feature.PLACES);
  }

  /** Means to independent Gaussian dimensions with one variance, fixed or learned. */
  public static final class Network implements LikelihoodNetwork {

    private final Shape example;
    private final ModelBlock parts = new ModelBlock();
    private final Parameter logVariance;

    /**
     * @param example shape of an example
     * @param variance where the variance begins
     * @param learned whether gradients move it
     */
    public Network(Shape example, double variance, boolean learned) {
      this.example = example;
      this.logVariance = parts.addState("logVariance", new Shape(1), Math.log(variance), learned);
    }

    @Override
    public Shape parameterShape() {
      return example;
    }

    @Override
    public Block block() {
      return parts;
    }

    @Override
    public Likelihood at(NDArray parameters, Pass pass) {
      return new GaussianLikelihood(parameters, DiagonalGaussian.bounded(pass.value(logVariance)));
    }

    @Override
    public Map<Column, Double> scalars() {
      double logOfIt = HostArrays.read(logVariance.getArray())[0];
      return Map.of(LikelihoodColumns.VARIANCE, Math.exp(logOfIt));
    }

    @Override
    public double[] bias(double[] mean) {
      return mean.clone();
    }
  }
}
