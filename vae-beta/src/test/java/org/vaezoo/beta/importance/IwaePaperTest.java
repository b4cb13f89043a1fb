package org.vaezoo.beta.importance;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.logBernoulli;
import static org.vaezoo.core.testing.PaperFormulas.logNormal;
import static org.vaezoo.core.testing.PaperFormulas.logStandardNormal;
import static org.vaezoo.core.testing.PaperFormulas.logSumExp;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/** Burda, Grosse and Salakhutdinov, "Importance weighted autoencoders" (2016), equation 8. */
class IwaePaperTest extends PaperTest {

  IwaePaperTest() {
    super("iwae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    int k = 5;
    NDArray eps = m.eps().reshape(new Shape(k, -1, m.mu().getShape().get(1)));
    NDArray z = m.mu().add(times(m.logSigma2(), 0.5).exp().mul(eps)); // z_1 .. z_k, [k, B, U]
    NDArray y = m.y(z.reshape(new Shape(-1, z.getShape().get(2))));
    NDArray logPx = logBernoulli(m.x(), y.reshape(new Shape(k).addAll(m.x().getShape())));
    // w_i = p(x, z_i) / q(z_i|x)
    NDArray logW = logPx.add(logStandardNormal(z)).sub(logNormal(z, m.mu(), m.logSigma2()));
    // (8): L_k = E[log 1/k sum_i w_i]
    return logSumExp(logW, 0).sub(Math.log(k)).mean().neg();
  }
}
