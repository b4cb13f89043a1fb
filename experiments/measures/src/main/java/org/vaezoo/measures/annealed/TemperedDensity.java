package org.vaezoo.measures.annealed;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.evaluate.Slope;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;

/**
 * log p(x|z) and log f(z) = log p(z) + beta log p(x|z) in nats, [k * B], of a given z, [k * B, U],
 * and beta, [].
 *
 * @param model whose latents are real numbers
 */
record TemperedDensity(Vae model) implements Formula {

  static final String Z = "z";
  static final String BETA = "beta";
  static final String LOG_LIKELIHOOD = "logLikelihood";
  static final String LOG_DENSITY = "logDensity";

  /** The gradient of log f by z: the rows are apart, so that of their sum is that of each. */
  static final Slope SLOPE =
      new Slope(LOG_DENSITY, List.of(Z), List.of(LOG_LIKELIHOOD, LOG_DENSITY));

  /** The gradient alone, for points on the way. */
  static final Slope SLOPE_ALONE = new Slope(LOG_DENSITY, List.of(Z), List.of());

  @Override
  public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
    Joint joint = Joint.of(model, batch, pass);
    Generation generation = joint.at(given.get(Z));
    NDArray logLikelihood = joint.logLikelihood(generation);
    NDArray logDensity = generation.logPrior().add(logLikelihood.mul(given.get(BETA)));
    return Ordered.map(LOG_LIKELIHOOD, logLikelihood, LOG_DENSITY, logDensity);
  }
}
