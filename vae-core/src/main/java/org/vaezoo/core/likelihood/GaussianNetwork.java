package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Map;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.table.Column;

/** Means to independent Gaussian dimensions with one variance, fixed or learned. */
public final class GaussianNetwork implements LikelihoodNetwork {

  private final Shape example;
  private final ModelBlock parts = new ModelBlock();
  private final Parameter logVariance;

  /**
   * @param example shape of an example
   * @param variance where the variance begins
   * @param learned whether gradients move it
   */
  public GaussianNetwork(Shape example, double variance, boolean learned) {
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
