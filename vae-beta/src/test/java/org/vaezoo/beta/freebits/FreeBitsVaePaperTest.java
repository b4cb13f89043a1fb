package org.vaezoo.beta.freebits;

import static org.vaezoo.core.testing.PaperFormulas.klOfEach;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Kingma et al., "Improving variational inference with inverse autoregressive flow" (2016),
 * equation 15.
 */
class FreeBitsVaePaperTest extends PaperTest {

  FreeBitsVaePaperTest() {
    super("free-bits");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray reconstruction = m.logLikelihood(m.z()).mean(); // E_x E_q(z|x)[log p(x|z)]
    NDArray rates = klOfEach(m.mu(), m.logSigma2()).mean(new int[] {0}); // E_x KL(q_j || p_j)
    double lambda = 0.25;
    // (15): E_x E_q[log p(x|z)] - sum_j max(lambda, E_x KL(q(z_j|x) || p(z_j))), j the units
    return reconstruction.sub(Numbers.atLeast(rates, lambda).sum()).neg();
  }
}
