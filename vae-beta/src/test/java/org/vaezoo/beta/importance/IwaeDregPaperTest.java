package org.vaezoo.beta.importance;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.logBernoulli;
import static org.vaezoo.core.testing.PaperFormulas.logNormal;
import static org.vaezoo.core.testing.PaperFormulas.logStandardNormal;
import static org.vaezoo.core.testing.PaperFormulas.logSumExp;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.testing.PaperLoss;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Tucker et al., "Doubly reparameterized gradient estimators for Monte Carlo objectives" (2019),
 * section 3.
 */
class IwaeDregPaperTest extends PaperTest {

  private static final int K = 5;

  IwaeDregPaperTest() {
    super("iwae-dreg");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    // theta follows the bound of Burda et al. (2016), equation 8: E[log 1/k sum_i w_i]
    return logSumExp(logW(m, m.mu(), m.logSigma2()), 0).sub(Math.log(K)).mean().neg();
  }

  /** Section 3: phi follows sum_i (w_i / sum_j w_j)^2 dlog w_i/dz_i dz_i/dphi. */
  @Override
  protected List<PaperLoss> others(PaperModel m) {
    // the density of q is of constant parameters: log w_i depends on phi through z_i alone
    NDArray logW = logW(m, m.mu().stopGradient(), m.logSigma2().stopGradient());
    NDArray v = logW.sub(logSumExp(logW, 0)).exp().stopGradient();
    NDArray estimate = v.square().mul(logW).sum(new int[] {0}).mean();
    return List.of(new PaperLoss("encoder", "encoder", estimate.neg()));
  }

  /** log p(x, z_i) / q(z_i|x) at z_i = mu + sigma epsilon_i, [k, B]. */
  private static NDArray logW(PaperModel m, NDArray muOfDensity, NDArray logSigma2OfDensity) {
    NDArray eps = m.eps().reshape(new Shape(K, -1, m.mu().getShape().get(1)));
    NDArray z = m.mu().add(times(m.logSigma2(), 0.5).exp().mul(eps));
    NDArray y = m.y(z.reshape(new Shape(-1, z.getShape().get(2))));
    NDArray logPx = logBernoulli(m.x(), y.reshape(new Shape(K).addAll(m.x().getShape())));
    NDArray logQ = logNormal(z, muOfDensity, logSigma2OfDensity);
    return logPx.add(logStandardNormal(z)).sub(logQ);
  }
}
