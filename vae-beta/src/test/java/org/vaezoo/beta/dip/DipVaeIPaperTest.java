package org.vaezoo.beta.dip;

import static org.vaezoo.core.pass.Numbers.times;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Kumar et al., "Variational inference of disentangled latent concepts from unlabeled observations"
 * (2018), equation 6, its squares without the bias of a batch.
 */
class DipVaeIPaperTest extends PaperTest {

  DipVaeIPaperTest() {
    super("dip-vae-i");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    double lambdaOd = 10;
    double lambdaD = 100;
    Quadruples batch = new Quadruples(m.mu());
    NDArray identity = batch.identity();
    // [Cov_p(x)[mu(x)]]_ij^2, and ([Cov]_ii - 1)^2 = Cov_ii^2 - 2 Cov_ii + 1
    NDArray squares = batch.squaredCovariances();
    NDArray ofDiagonal = squares.sub(times(batch.covariances(), 2)).add(1);
    // (6): L - lambda_od sum_(i != j) [Cov]_ij^2 - lambda_d sum_i ([Cov]_ii - 1)^2
    NDArray od = squares.mul(identity.neg().add(1)).sum();
    NDArray d = ofDiagonal.mul(identity).sum();
    return m.elbo().mean().neg().add(times(od, lambdaOd)).add(times(d, lambdaD));
  }
}
