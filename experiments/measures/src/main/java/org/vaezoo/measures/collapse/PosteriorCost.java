package org.vaezoo.measures.collapse;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.evaluate.Slope;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;

/**
 * D, R and D + βR in nats, [k * B], of a given Gaussian of each example: mean and log-variance, [B,
 * U], and β, [].
 *
 * @param model with one latent group
 * @param closedForm whether its prior is N(0, I)
 */
record PosteriorCost(Vae model, boolean closedForm) implements Formula {

  static final String MEAN = "mean";
  static final String LOG_VARIANCE = "logVariance";
  static final String BETA = "beta";
  static final String DISTORTION = "distortion";
  static final String RATE = "rate";

  private static final String LOSS = "loss";

  /** The gradients of the sum of D + βR. */
  static final Slope SLOPE = new Slope(LOSS, List.of(MEAN, LOG_VARIANCE), List.of());

  @Override
  public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
    NDArray logVariance = DiagonalGaussian.bounded(pass.repeat(given.get(LOG_VARIANCE)));
    DiagonalGaussian q = new DiagonalGaussian(pass.repeat(given.get(MEAN)), logVariance);
    GaussianCode code =
        closedForm
            ? GaussianCode.underStandardNormal(model, q, batch, pass)
            : GaussianCode.of(model, q, batch, pass);
    NDArray loss = code.distortion().add(code.rate().mul(given.get(BETA)));
    return Ordered.map(DISTORTION, code.distortion(), RATE, code.rate(), LOSS, loss);
  }
}
