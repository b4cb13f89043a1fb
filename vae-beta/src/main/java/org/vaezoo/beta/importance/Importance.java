package org.vaezoo.beta.importance;

import java.util.List;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * -mean over the examples of log (1/k) sum_i w_i, where w_i = p(x, z_i) / q(z_i|x) at k draws:
 * Burda, Grosse and Salakhutdinov, "Importance weighted autoencoders" (2016), equation 8, negated.
 * Its derivative weighs the gradient of each log w_i by the normalised weight of its draw,
 * equations 13 and 14.
 *
 * <p>With k = 1 it is the negative evidence lower bound whose rate is log q - log p at the draw,
 * where the plain model takes the closed form.
 */
final class Importance implements Objective {

  private final int samples;

  /**
   * @param samples k
   */
  public Importance(int samples) {
    this.samples = samples;
  }

  @Override
  public int samples() {
    return samples;
  }

  @Override
  public List<Loss> losses(Inference inference, Batch batch, Pass pass, Coefficients now) {
    return List.of(Loss.minimize(ImportanceWeights.of(inference, pass).bound().mean().neg()));
  }
}
