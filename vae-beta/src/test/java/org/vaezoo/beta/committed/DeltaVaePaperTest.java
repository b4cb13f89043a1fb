package org.vaezoo.beta.committed;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.sum;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Razavi et al., "Preventing posterior collapse with delta-VAEs" (2019), section 2.1 and equation
 * 3.
 */
class DeltaVaePaperTest extends PaperTest {

  DeltaVaePaperTest() {
    super("delta-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray mu = m.mu();
    NDArray sigma2 = m.logSigma2().exp();
    int n = 3; // units of the tiny model
    // (3): delta = ((n - 2) log(1 + alpha^2) - log(1 - alpha^2)) / 2, a quarter of a nat a unit;
    // of three units it is artanh(alpha^2)
    double alpha = Math.sqrt(Math.tanh(0.25 * n));
    double one = 1 / (1 - alpha * alpha);
    // z_t = alpha z_(t-1) + sqrt(1 - alpha^2) epsilon_t is N(0, Lambda^-1), Lambda tridiagonal
    double[] ends = {one, -alpha * one, 0, -alpha * one, (1 + alpha * alpha) * one, -alpha * one};
    double[] all = {ends[0], ends[1], 0, ends[3], ends[4], ends[5], 0, ends[1], ends[0]};
    NDArray lambda = Numbers.row(mu, all).reshape(n, n);
    NDArray ofMeans = sum(mu.matMul(lambda).mul(mu));
    NDArray ofVariances = sum(sigma2.mul(Numbers.row(mu, ends[0], ends[4], ends[0])));
    double logDeterminant = (n - 1) * Math.log(one); // of Lambda
    // KL(N(mu, diag sigma^2) || N(0, Lambda^-1))
    NDArray twice = ofMeans.add(ofVariances).sub(sum(m.logSigma2())).sub(n + logDeterminant);
    return m.logLikelihood(m.z()).sub(times(twice, 0.5)).mean().neg();
  }
}
