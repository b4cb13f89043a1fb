package org.vaezoo.hierarchical.ladder;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.kl;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Sonderby et al., "Ladder variational autoencoders" (2016), equations 6 and 13 to 17 and algorithm
 * of section 2.2, with two layers whose networks give log-variances.
 */
class LadderVaePaperTest extends PaperTest {

  LadderVaePaperTest() {
    super("ladder-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    // the deterministic upward pass: d_n = MLP(d_(n-1)), and a Gaussian at each
    NDArray d1 = m.run("encoder1.body", m.batch().x());
    NDArray d2 = m.run("encoder2.body", d1);
    NDArray mu2 = m.run("encoder2.mean", d2);
    NDArray logSigma2 = m.run("encoder2.logVariance", d2);
    NDArray z2 = mu2.add(times(logSigma2, 0.5).exp().mul(m.noise(0)));
    NDArray precision = m.run("encoder1.logVariance", d1).neg().exp(); // of the data, upwards
    NDArray mean = m.run("encoder1.mean", d1);
    NDArray priorMean = m.mu("priors.z1", z2); // of the model, downwards
    NDArray logPrior = m.logSigma2("priors.z1", z2);
    NDArray priorPrecision = logPrior.neg().exp();
    // sigma_q^-2 = sigma_hat^-2 + sigma_p^-2, mu_q = (mu_hat sigma_hat^-2 + mu_p sigma_p^-2)
    // sigma_q^2
    NDArray both = precision.add(priorPrecision);
    NDArray sigma1 = both.onesLike().div(both);
    NDArray mu1 = mean.mul(precision).add(priorMean.mul(priorPrecision)).mul(sigma1);
    NDArray z1 = mu1.add(sigma1.sqrt().mul(m.noise(1)));
    NDArray rate = kl(mu2, logSigma2).add(kl(mu1, sigma1.log(), priorMean, logPrior));
    // section 2.3, warm-up: beta has come to 1
    return m.logLikelihood(z1).sub(rate).mean().neg();
  }
}
