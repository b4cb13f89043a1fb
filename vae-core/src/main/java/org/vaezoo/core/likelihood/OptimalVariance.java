package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.table.Column;

/** The mean squared error, as in sigma-VAE (Rybkin, Daniilidis and Levine 2021). */
@PartType("optimal")
@Doc("The mean squared error: the batch's in training, the training set's in evaluation.")
public record OptimalVariance() implements VarianceSpec {

  @Override
  public LikelihoodNetwork network(Shape example) {
    return new Network(example);
  }

  /**
   * Means to independent Gaussian dimensions with the optimal variance of Rybkin, Daniilidis and
   * Levine (2021): in training the mean squared error of the batch, in evaluation that of the
   * training set, which is kept as a state and never read from the batch that is evaluated.
   *
   * <p>Until {@link #keep} is called the state is 1.
   */
  public static final class Network implements LikelihoodNetwork {

    private final Shape example;
    private final ModelBlock parts = new ModelBlock();
    private final Parameter variance;

    /**
     * @param example shape of an example
     */
    public Network(Shape example) {
      this.example = example;
      this.variance = parts.addState("variance", new Shape(1), 1, false);
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
      NDArray logVariance = DiagonalGaussian.boundedLog(pass.value(variance));
      GaussianLikelihood kept = new GaussianLikelihood(parameters, logVariance);
      return pass.training() ? new OptimalGaussian(kept) : kept;
    }

    /** The squared error of each example by dimension at the z that was drawn, [B]. */
    @Override
    public Optional<NDArray> statistic(Likelihood likelihood, NDArray x) {
      return Optional.of(((MeanLikelihood) likelihood).squaredError(x));
    }

    @Override
    public void keep(double mean) {
      HostArrays.write(variance.getArray(), new double[] {mean});
    }

    @Override
    public Map<Column, Double> scalars() {
      return Map.of(LikelihoodColumns.VARIANCE, HostArrays.read(variance.getArray())[0]);
    }

    @Override
    public double[] bias(double[] mean) {
      return mean.clone();
    }
  }
}
