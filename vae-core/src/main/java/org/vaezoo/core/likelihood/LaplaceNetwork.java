package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Map;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/** Means to independent Laplace dimensions with one scale, fixed or learned. */
public final class LaplaceNetwork implements LikelihoodNetwork {

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
  public LaplaceNetwork(Shape example, double scale, boolean learned) {
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
  public Map<String, Double> scalars() {
    double logOfIt = HostArrays.read(logScale.getArray())[0];
    return Map.of("decoder_scale", Math.exp(logOfIt));
  }

  @Override
  public double[] bias(double[] mean) {
    return mean.clone();
  }
}
