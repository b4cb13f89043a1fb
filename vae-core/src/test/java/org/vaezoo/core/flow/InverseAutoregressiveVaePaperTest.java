package org.vaezoo.core.flow;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.logStandardNormal;
import static org.vaezoo.core.testing.PaperFormulas.sigmoid;
import static org.vaezoo.core.testing.PaperFormulas.sum;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.Made;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Kingma et al., "Improving variational inference with inverse autoregressive flow" (2016),
 * algorithm 1.
 */
class InverseAutoregressiveVaePaperTest extends PaperTest {

  InverseAutoregressiveVaePaperTest() {
    super("iaf-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray h = m.run("encoder.gaussian.body", m.batch().x());
    NDArray mu = m.mu("encoder.gaussian", m.batch().x());
    NDArray logSigma2 = m.logSigma2("encoder.gaussian", m.batch().x());
    // z = sigma epsilon + mu, l = -sum_i (epsilon_i^2 / 2 + log(2 pi) / 2 + log sigma_i)
    NDArray z = mu.add(times(logSigma2, 0.5).exp().mul(m.eps()));
    NDArray l = logStandardNormal(m.eps()).sub(times(sum(logSigma2), 0.5));
    for (int t = 0; t < 2; t++) {
      // [m, s] = AutoregressiveNN[t](z, h), the order of the units reversed at every second step
      Made nn = new Made(m, "encoder.flow.step" + t, t % 2 == 1);
      NDArray context = m.run("encoder.flow.context" + t, h);
      // sigma = sigmoid(s), (14): z = sigma z + (1 - sigma) m
      NDArray sigma = sigmoid(nn.s(z, context));
      z = sigma.mul(z).add(sigma.neg().add(1).mul(nn.m(z, context)));
      // l = l - sum_i log sigma_i
      l = l.sub(sum(sigma.log()));
    }
    // the bound: E[log p(x|z) + log p(z) - l]
    return m.logLikelihood(z).add(logStandardNormal(z)).sub(l).mean().neg();
  }
}
