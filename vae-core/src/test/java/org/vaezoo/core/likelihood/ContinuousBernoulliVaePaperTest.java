package org.vaezoo.core.likelihood;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.kl;
import static org.vaezoo.core.testing.PaperFormulas.logBernoulli;
import static org.vaezoo.core.testing.PaperFormulas.sum;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/** Loaiza-Ganem and Cunningham, "The continuous Bernoulli" (2019), equations 4 to 8. */
class ContinuousBernoulliVaePaperTest extends PaperTest {

  ContinuousBernoulliVaePaperTest() {
    super("continuous-bernoulli-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray lambda = m.y(m.z());
    // p(x|lambda) = C(lambda) lambda^x (1 - lambda)^(1 - x), with the normaliser
    // C(lambda) = 2 artanh(1 - 2 lambda) / (1 - 2 lambda), where 1 - 2 lambda = -tanh(l / 2) of the
    // logit l, so that in float32 nothing cancels
    NDArray l = m.decoded(m.z());
    NDArray logC = l.div(times(l, 0.5).tanh()).log();
    NDArray logP = logBernoulli(m.x(), lambda).add(sum(logC));
    return logP.sub(kl(m.mu(), m.logSigma2())).mean().neg();
  }
}
