package org.vaezoo.core.flow;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.logNormal;
import static org.vaezoo.core.testing.PaperFormulas.logStandardNormal;
import static org.vaezoo.core.testing.PaperFormulas.sum;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.testing.Made;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Papamakarios, Pavlakou and Murray, "Masked autoregressive flow for density estimation" (2017),
 * equations 1, 3 and 5, for the prior of the latents.
 */
class FlowPriorVaePaperTest extends PaperTest {

  FlowPriorVaePaperTest() {
    super("flow-prior-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray z = m.z();
    NDArray u = z;
    NDArray logDeterminant = z.getManager().zeros(new Shape(), z.getDataType());
    for (int step = 0; step < 2; step++) {
      Made nn = new Made(m, "prior.step" + step, step % 2 == 1);
      NDArray context = u.getManager().zeros(new Shape(1, 1), u.getDataType());
      NDArray alpha = times(nn.s(u, context), 0.5); // s is the log-variance, alpha half of it
      // (3) and (5): u_i = (x_i - mu_i) exp(-alpha_i), |det du/dx| = exp(-sum_i alpha_i)
      u = u.sub(nn.m(u, context)).mul(alpha.neg().exp());
      logDeterminant = logDeterminant.sub(sum(alpha));
    }
    // (1): p(z) = N(u; 0, I) |det du/dz|
    NDArray logPrior = logStandardNormal(u).add(logDeterminant);
    NDArray logQ = logNormal(z, m.mu(), m.logSigma2());
    return m.logLikelihood(z).add(logPrior).sub(logQ).mean().neg();
  }
}
