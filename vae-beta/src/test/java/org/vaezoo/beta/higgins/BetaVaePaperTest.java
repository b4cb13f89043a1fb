package org.vaezoo.beta.higgins;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.kl;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/** Higgins et al., "beta-VAE" (2017), equation 4. */
class BetaVaePaperTest extends PaperTest {

  BetaVaePaperTest() {
    super("beta-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray reconstruction = m.logLikelihood(m.z()); // E_q(z|x)[log p(x|z)], one draw
    NDArray rate = kl(m.mu(), m.logSigma2());
    double beta = 4;
    // (4): F(theta, phi, beta; x, z) = E_q(z|x)[log p(x|z)] - beta KL(q(z|x) || p(z))
    return reconstruction.sub(times(rate, beta)).mean().neg();
  }
}
