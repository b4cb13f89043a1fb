package org.vaezoo.beta.importance;

import static org.vaezoo.beta.importance.PaperWeights.K;
import static org.vaezoo.beta.importance.PaperWeights.logW;
import static org.vaezoo.core.testing.PaperFormulas.logSumExp;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.vaezoo.core.testing.PaperLoss;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Tucker et al., "Doubly reparameterized gradient estimators for Monte Carlo objectives" (2019),
 * section 3.
 */
class IwaeDregPaperTest extends PaperTest {

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
}
