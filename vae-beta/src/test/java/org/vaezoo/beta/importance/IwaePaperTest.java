package org.vaezoo.beta.importance;

import static org.vaezoo.beta.importance.PaperWeights.K;
import static org.vaezoo.beta.importance.PaperWeights.logW;
import static org.vaezoo.core.testing.PaperFormulas.logSumExp;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/** Burda, Grosse and Salakhutdinov, "Importance weighted autoencoders" (2016), equation 8. */
class IwaePaperTest extends PaperTest {

  IwaePaperTest() {
    super("iwae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    // w_i = p(x, z_i) / q(z_i|x)
    NDArray logW = logW(m, m.mu(), m.logSigma2());
    // (8): L_k = E[log 1/k sum_i w_i]
    return logSumExp(logW, 0).sub(Math.log(K)).mean().neg();
  }
}
