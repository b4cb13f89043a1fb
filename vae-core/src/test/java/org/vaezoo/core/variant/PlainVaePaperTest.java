package org.vaezoo.core.variant;

import static org.vaezoo.core.testing.PaperFormulas.sum;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/** Kingma and Welling, "Auto-encoding variational Bayes" (2014), equation 10, written out. */
class PlainVaePaperTest extends PaperTest {

  PlainVaePaperTest() {
    super("vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray mu = m.mu();
    NDArray logSigma2 = m.logSigma2();
    NDArray sigma = Numbers.times(logSigma2, 0.5).exp();
    // section 3: z^(i,l) = mu^(i) + sigma^(i) * epsilon^(l), epsilon ~ N(0, I), L = 1
    NDArray z = mu.add(sigma.mul(m.eps()));
    // appendix C.1, (11): log p(x|z) = sum_d x_d log y_d + (1 - x_d) log(1 - y_d)
    NDArray x = m.x();
    NDArray y = m.y(z);
    NDArray logP = sum(x.mul(y.log()).add(x.neg().add(1).mul(y.neg().add(1).log())));
    // appendix B: -KL(q(z|x) || p(z)) = 1/2 sum_j 1 + log sigma_j^2 - mu_j^2 - sigma_j^2
    NDArray minusKl =
        Numbers.times(sum(logSigma2.add(1).sub(mu.square()).sub(sigma.square())), 0.5);
    // (10), whose mean over the minibatch is maximised, (8)
    return minusKl.add(logP).mean().neg();
  }
}
