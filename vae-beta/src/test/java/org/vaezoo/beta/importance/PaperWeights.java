package org.vaezoo.beta.importance;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.logBernoulli;
import static org.vaezoo.core.testing.PaperFormulas.logNormal;
import static org.vaezoo.core.testing.PaperFormulas.logStandardNormal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.testing.PaperModel;

/** The importance weights w_i = p(x, z_i) / q(z_i|x) of Burda et al. (2016). */
final class PaperWeights {

  /** k, of the variants made tiny. */
  static final int K = 5;

  private PaperWeights() {}

  /**
   * log w_i at z_i = mu + sigma epsilon_i, [k, B].
   *
   * @param mu of the density of q, which may be held constant
   * @param logSigma2 of the density of q, likewise
   */
  static NDArray logW(PaperModel m, NDArray mu, NDArray logSigma2) {
    NDArray eps = m.eps().reshape(new Shape(K, -1, m.mu().getShape().get(1)));
    NDArray z = m.mu().add(times(m.logSigma2(), 0.5).exp().mul(eps));
    NDArray y = m.y(z.reshape(new Shape(-1, z.getShape().get(2))));
    NDArray logPx = logBernoulli(m.x(), y.reshape(new Shape(K).addAll(m.x().getShape())));
    return logPx.add(logStandardNormal(z)).sub(logNormal(z, mu, logSigma2));
  }
}
