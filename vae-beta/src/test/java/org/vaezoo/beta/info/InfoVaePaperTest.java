package org.vaezoo.beta.info;

import static org.vaezoo.core.pass.Numbers.over;
import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.kl;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/** Zhao, Song and Ermon, "InfoVAE" (2017), equation 6 with alpha = 1: the MMD-VAE. */
class InfoVaePaperTest extends PaperTest {

  InfoVaePaperTest() {
    super("info-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray z = m.z();
    NDArray prior = m.noise(1);
    double c = 2.5 * 2 * z.getShape().get(1);
    // section 3.3: MMD(q || p) by the kernel exp(-|z - z'|^2 / c)
    NDArray mmd = SampleDiscrepancy.of(z, prior, squares -> over(squares, -c).exp());
    double alpha = 1;
    double lambda = 100;
    NDArray rate = kl(m.mu(), m.logSigma2());
    // (6): E[log p(x|z)] - (1 - alpha) KL(q(z|x) || p(z)) - (alpha + lambda - 1) D(q(z) || p(z))
    NDArray bound = m.logLikelihood(z).sub(times(rate, 1 - alpha)).mean();
    return bound.sub(times(mmd, alpha + lambda - 1)).neg();
  }
}
