package org.vaezoo.measures.gaps;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Pass;

/**
 * A Gaussian with diagonal covariance for each example: the family of the encoder.
 *
 * @param mean [B, U]
 * @param logVariance [B, U]
 */
record LocalGaussian(NDArray mean, NDArray logVariance) implements LocalFamily {

  /** Starts at a posterior, by copy. */
  static LocalGaussian from(DiagonalGaussian q) {
    return new LocalGaussian(q.mean().duplicate(), q.logVariance().duplicate());
  }

  @Override
  public Map<String, NDArray> parameters() {
    return Ordered.map("mean", mean, "logVariance", logVariance);
  }

  @Override
  public LocalGaussian with(Map<String, NDArray> parameters) {
    return new Form().of(parameters);
  }

  @Override
  public LocalForm form() {
    return new Form();
  }

  private record Form() implements LocalForm {

    @Override
    public LocalGaussian of(Map<String, NDArray> parameters) {
      return new LocalGaussian(parameters.get("mean"), parameters.get("logVariance"));
    }
  }

  @Override
  public DiagonalGaussian at(Pass pass) {
    NDArray logVariances = DiagonalGaussian.bounded(pass.repeat(logVariance));
    return new DiagonalGaussian(pass.repeat(mean), logVariances);
  }
}
