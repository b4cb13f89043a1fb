package org.vaezoo.hierarchical.stack;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.kl;
import static org.vaezoo.core.testing.PaperFormulas.logNormal;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Burda, Grosse and Salakhutdinov, "Importance weighted autoencoders" (2016), equations 1 to 3,
 * with two stochastic layers.
 */
class StackedVaePaperTest extends PaperTest {

  StackedVaePaperTest() {
    super("stacked-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray mu1 = m.mu("encoder1", m.batch().x());
    NDArray logSigma1 = m.logSigma2("encoder1", m.batch().x());
    NDArray h1 = mu1.add(times(logSigma1, 0.5).exp().mul(m.noise(0)));
    // (2): q(h|x) = q(h1|x) q(h2|h1)
    NDArray mu2 = m.mu("encoder2", h1);
    NDArray logSigma2 = m.logSigma2("encoder2", h1);
    NDArray h2 = mu2.add(times(logSigma2, 0.5).exp().mul(m.noise(1)));
    // (1): p(x, h) = p(h2) p(h1|h2) p(x|h1)
    NDArray logP1 = logNormal(h1, m.mu("priors.z1", h2), m.logSigma2("priors.z1", h2));
    NDArray logQ1 = logNormal(h1, mu1, logSigma1);
    // (3): L(x) = E_q(h|x)[log p(x, h) / q(h|x)], that of h2 given h1 in closed form
    return m.logLikelihood(h1).add(logP1).sub(logQ1).sub(kl(mu2, logSigma2)).mean().neg();
  }
}
