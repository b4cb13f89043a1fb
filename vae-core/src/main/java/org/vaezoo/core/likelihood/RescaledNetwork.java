package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.table.Column;

/** A likelihood of numbers that are shown scaled, whose nats are those of the file's units. */
final class RescaledNetwork implements LikelihoodNetwork {

  private final LikelihoodNetwork shown;
  private final double logVolume;

  /**
   * @param shown makes the density of the numbers that are shown, which has a mean
   * @param logVolume the sum of log scale over the dimensions, in nats
   */
  public RescaledNetwork(LikelihoodNetwork shown, double logVolume) {
    this.shown = shown;
    this.logVolume = logVolume;
  }

  @Override
  public Shape parameterShape() {
    return shown.parameterShape();
  }

  @Override
  public Block block() {
    return shown.block();
  }

  @Override
  public Likelihood at(NDArray parameters, Pass pass) {
    return new Rescaled((MeanLikelihood) shown.at(parameters, pass), logVolume);
  }

  @Override
  public Optional<NDArray> statistic(Likelihood likelihood, NDArray x) {
    return shown.statistic(likelihood, x);
  }

  @Override
  public Map<Column, Double> scalars() {
    return shown.scalars();
  }

  @Override
  public void keep(double mean) {
    shown.keep(mean);
  }

  @Override
  public double[] bias(double[] mean) {
    return shown.bias(mean);
  }
}
