package org.vaezoo.beta.capacity;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.kl;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/** Burgess et al., "Understanding disentangling in beta-VAE" (2018), equation 8. */
class ControlledCapacityPaperTest extends PaperTest {

  ControlledCapacityPaperTest() {
    super("controlled-capacity");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray reconstruction = m.logLikelihood(m.z()).mean(); // E_q(z|x)[log p(x|z)], one draw
    NDArray rate = kl(m.mu(), m.logSigma2()).mean(); // of the batch, where the paper has one x
    double c = 25; // C has risen from 0 in the first third of the training
    double gamma = 10;
    // (8): E_q(z|x)[log p(x|z)] - gamma |KL(q(z|x) || p(z)) - C|
    return reconstruction.sub(times(rate.sub(c).abs(), gamma)).neg();
  }
}
