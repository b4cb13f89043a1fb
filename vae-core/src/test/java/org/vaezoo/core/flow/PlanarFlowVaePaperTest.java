package org.vaezoo.core.flow;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.logNormal;
import static org.vaezoo.core.testing.PaperFormulas.logStandardNormal;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Rezende and Mohamed, "Variational inference with normalizing flows" (2015), equations 10 to 15.
 */
class PlanarFlowVaePaperTest extends PaperTest {

  private static final int STEPS = 8;

  PlanarFlowVaePaperTest() {
    super("planar-flow-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray features = m.run("encoder.gaussian.body", m.batch().x());
    NDArray mu = m.mu("encoder.gaussian", m.batch().x());
    NDArray logSigma2 = m.logSigma2("encoder.gaussian", m.batch().x());
    NDArray z = mu.add(times(logSigma2, 0.5).exp().mul(m.eps()));
    NDArray logQ = logNormal(z, mu, logSigma2);
    for (int k = 0; k < STEPS; k++) {
      NDArray w = step(k, m.run("encoder.flow.w", features));
      NDArray u = invertible(step(k, m.run("encoder.flow.u", features)), w);
      NDArray b = step(k, m.run("encoder.flow.b", features));
      // (10): f(z) = z + u h(w^T z + b) with h = tanh
      NDArray h = dot(w, z).add(b).tanh();
      z = z.add(u.mul(h));
      // (11), (12): |det df/dz| = |1 + u^T psi|, psi = h'(w^T z + b) w
      NDArray psi = h.square().neg().add(1).mul(w);
      // (13): ln q_K(z_K) = ln q_0(z) - sum_k ln |1 + u_k^T psi_k(z_(k-1))|
      logQ = logQ.sub(dot(u, psi).add(1).abs().log().squeeze(1));
    }
    // (15): F = E[ln q_K(z_K)] - E[log p(x, z_K)]; the annealing, (20), has come to its end
    return logQ.sub(m.logLikelihood(z)).sub(logStandardNormal(z)).mean();
  }

  /**
   * Appendix A.1: u + (m(w^T u) - w^T u) w / |w|^2. The paper's m(x) = -1 + log(1 + e^x) is moved
   * so that m(0) = 0 and its least value is 0.001 above -1.
   */
  private static NDArray invertible(NDArray u, NDArray w) {
    double shift = Math.log(Math.expm1(0.999));
    NDArray m = dot(w, u).add(shift).exp().add(1).log().sub(0.999);
    return u.add(m.sub(dot(w, u)).mul(w).div(dot(w, w)));
  }

  private static NDArray step(int k, NDArray ofAll) {
    return ofAll.split(STEPS, 1).get(k);
  }

  private static NDArray dot(NDArray a, NDArray b) {
    return a.mul(b).sum(new int[] {1}, true);
  }
}
