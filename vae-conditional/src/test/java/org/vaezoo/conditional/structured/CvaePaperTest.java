package org.vaezoo.conditional.structured;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.kl;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Sohn, Lee and Yan, "Learning structured output representation using deep conditional generative
 * models" (2015), equations 3 and 4. What the paper predicts is its y, here x; its x is the
 * condition c.
 */
class CvaePaperTest extends PaperTest {

  CvaePaperTest() {
    super("cvae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray c = m.batch().condition().orElseThrow();
    NDArray seen = m.x().concat(c, 1);
    NDArray mu = m.mu("encoder", seen);
    NDArray logSigma2 = m.logSigma2("encoder", seen);
    // z^(l) = g_phi(x, y, epsilon^(l)), L = 1
    NDArray z = mu.add(times(logSigma2, 0.5).exp().mul(m.eps()));
    // the prior network p(z|x), a Gaussian
    NDArray rate = kl(mu, logSigma2, m.mu("prior", c), m.logSigma2("prior", c));
    // (4): -KL(q(z|x, y) || p(z|x)) + 1/L sum_l log p(y|x, z^(l))
    return m.logLikelihood(z.concat(c, 1)).sub(rate).mean().neg();
  }
}
