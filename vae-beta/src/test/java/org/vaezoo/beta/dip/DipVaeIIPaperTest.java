package org.vaezoo.beta.dip;

import static org.vaezoo.core.pass.Numbers.times;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Kumar et al., "Variational inference of disentangled latent concepts from unlabeled observations"
 * (2018), equation 7, its squares without the bias of a batch.
 */
class DipVaeIIPaperTest extends PaperTest {

  DipVaeIIPaperTest() {
    super("dip-vae-ii");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    double lambdaOd = 10;
    double lambdaD = 10;
    Quadruples batch = new Quadruples(m.mu());
    NDArray identity = batch.identity();
    // Cov_q(z)[z] = Cov_p(x)[mu(x)] + E_p(x)[diag sigma^2(x)]: the means alone off the diagonal
    NDArray squares = batch.squaredCovariances();
    NDArray od = squares.mul(identity.neg().add(1)).sum();
    // ([Cov]_ii - 1)^2 = Cov[mu]_ii^2 + 2 Cov[mu]_ii E[w_i] + E[w_i]^2 with w = sigma^2 - 1
    NDArray w = m.logSigma2().exp().sub(1);
    NDArray ofMeans = squares.mul(identity).sum();
    NDArray d = ofMeans.add(times(batch.variancesTimes(w), 2).add(batch.squaredMeans(w)).sum());
    // (7): L - lambda_od sum_(i != j) [Cov]_ij^2 - lambda_d sum_i ([Cov]_ii - 1)^2
    return m.elbo().mean().neg().add(times(od, lambdaOd)).add(times(d, lambdaD));
  }
}
