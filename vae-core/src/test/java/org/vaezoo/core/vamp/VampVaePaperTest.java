package org.vaezoo.core.vamp;

import static org.vaezoo.core.testing.PaperFormulas.logNormal;
import static org.vaezoo.core.testing.PaperFormulas.logSumExp;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/** Tomczak and Welling, "VAE with a VampPrior" (2018), equations 2 and 9. */
class VampVaePaperTest extends PaperTest {

  VampVaePaperTest() {
    super("vamp-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    int k = 4; // components of the tiny model
    NDArray z = m.z();
    NDArray u = m.value("prior.pseudoInputs").clip(0, 1);
    // (9): p_lambda(z) = 1/K sum_k q(z|u_k)
    NDArray logQOfInputs =
        logNormal(z.expandDims(1), m.mu("encoder", u), m.logSigma2("encoder", u));
    NDArray logPrior = logSumExp(logQOfInputs, 1).sub(Math.log(k));
    NDArray logQ = logNormal(z, m.mu(), m.logSigma2());
    // (2): E_q(z|x)[log p(x|z) + log p_lambda(z) - log q(z|x)], one draw
    return m.logLikelihood(z).add(logPrior).sub(logQ).mean().neg();
  }
}
