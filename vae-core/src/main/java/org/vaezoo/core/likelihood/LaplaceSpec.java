package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Map;
import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
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
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.table.Column;

/** Independent Laplace dimensions with one scale: the absolute error as a density. */
@PartType("laplace")
@Doc("Independent Laplace dimensions with one scale; a density also on grey levels.")
public record LaplaceSpec(
    @Range(min = 1e-4, max = 100)
        @Doc("The scale of each dimension; where it begins, if it is learned.")
        @Default("1")
        double scale,
    @Doc("Whether the scale is learned with the weights, through its logarithm.") @Default("true")
        boolean learned)
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
  public boolean fixesScale() {
    return !learned;
  }

  @Override
  public LikelihoodNetwork network(InputDescription input) {
    return new Network(input.example(), scale, learned);
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.MEAN, Feature.BEGINNING, Feature.PLACES);
  }

  /** Means to independent Laplace dimensions with one scale, fixed or learned. */
  public static final class Network implements LikelihoodNetwork {

    /** The least log-scale: that of the log-standard-deviations of a Gaussian. */
    public static final double LOWEST_LOG_SCALE = -10;

    /** The greatest log-scale. */
    public static final double HIGHEST_LOG_SCALE = 5;

    private final Shape example;
    private final ModelBlock parts = new ModelBlock();
    private final Parameter logScale;

    /**
     * @param example shape of an example
     * @param scale where the scale begins
     * @param learned whether gradients move it
     */
    public Network(Shape example, double scale, boolean learned) {
      this.example = example;
      this.logScale = parts.addState("logScale", new Shape(1), Math.log(scale), learned);
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
      NDArray bounded = pass.value(logScale).clip(LOWEST_LOG_SCALE, HIGHEST_LOG_SCALE);
      return new Laplace(parameters, bounded);
    }

    @Override
    public Map<Column, Double> scalars() {
      double logOfIt = HostArrays.read(logScale.getArray())[0];
      return Map.of(LikelihoodColumns.SCALE, Math.exp(logOfIt));
    }

    @Override
    public double[] bias(double[] mean) {
      return mean.clone();
    }
  }
}
