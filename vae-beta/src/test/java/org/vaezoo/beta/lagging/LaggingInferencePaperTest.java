package org.vaezoo.beta.lagging;

import static org.vaezoo.core.testing.PaperFormulas.kl;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * He et al., "Lagging inference networks and posterior collapse in variational autoencoders"
 * (2019), equation 1 and algorithm 1: both of its loops follow the bound of the plain model.
 */
class LaggingInferencePaperTest extends PaperTest {

  LaggingInferencePaperTest() {
    super("lagging-inference");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray reconstruction = m.logLikelihood(m.z());
    // (1): L(x; theta, phi) = E_q(z|x)[log p(x|z)] - KL(q(z|x) || p(z))
    return reconstruction.sub(kl(m.mu(), m.logSigma2())).mean().neg();
  }
}
