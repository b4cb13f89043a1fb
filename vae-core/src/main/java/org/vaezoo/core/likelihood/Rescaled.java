package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.distribution.Residual;
import org.vaezoo.core.pass.Noise;

/**
 * A density of numbers that are shown scaled, counted in the units that they were scaled from: by
 * the change of variables {@code log p(x) = log p(shown) - sum of log scale}. Means, samples and
 * errors are of the numbers that are shown.
 */
final class Rescaled implements MeanLikelihood {

  private final MeanLikelihood shown;
  private final double logVolume;

  /**
   * @param shown the density of the numbers that are shown
   * @param logVolume the sum of log scale over the dimensions, in nats
   */
  public Rescaled(MeanLikelihood shown, double logVolume) {
    this.shown = shown;
    this.logVolume = logVolume;
  }

  @Override
  public Shape batchShape() {
    return shown.batchShape();
  }

  @Override
  public Shape eventShape() {
    return shown.eventShape();
  }

  @Override
  public NDArray dimensions() {
    return shown.dimensions();
  }

  @Override
  public NDArray dimensions(NDArray x) {
    return shown.dimensions(x);
  }

  @Override
  public NDArray mean() {
    return shown.mean();
  }

  @Override
  public Optional<NDArray> predicted(NDArray x) {
    return shown.predicted(x);
  }

  @Override
  public Optional<Residual> residual(NDArray x) {
    return shown.residual(x);
  }

  @Override
  public NDArray squaredError(NDArray x) {
    return shown.squaredError(x);
  }

  @Override
  public NDArray sample(Noise noise) {
    return shown.sample(noise);
  }

  @Override
  public NDArray logProb(NDArray x) {
    return shown.logProb(x).sub(logVolume);
  }
}
