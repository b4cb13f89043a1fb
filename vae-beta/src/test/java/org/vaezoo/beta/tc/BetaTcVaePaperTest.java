package org.vaezoo.beta.tc;

import static org.vaezoo.core.pass.Numbers.over;
import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.logNormalOfEach;
import static org.vaezoo.core.testing.PaperFormulas.logSumExp;
import static org.vaezoo.core.testing.PaperFormulas.sum;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Chen et al., "Isolating sources of disentanglement in variational autoencoders" (2018), equation
 * 4 with alpha = gamma = 1, where it is the bound with a weighted total correlation.
 */
class BetaTcVaePaperTest extends PaperTest {

  BetaTcVaePaperTest() {
    super("beta-tcvae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    double beta = 6;
    NDArray z = m.z();
    // log q(z_i|n(j)) of each unit, [B of z, B of q, U], and log of the weight of n(j)
    NDArray logQ = logNormalOfEach(z.expandDims(1), m.mu(), m.logSigma2());
    NDArray logW = stratified(m, z).log().expandDims(2);
    // log q(z) = log sum_j w_j prod_i q(z_i|n(j)) and log q(z_i) = log sum_j w_j q(z_i|n(j))
    NDArray logQz = logSumExp(logQ.sum(new int[] {2}).add(logW.squeeze(2)), 1);
    NDArray logQzi = logSumExp(logQ.add(logW), 1);
    // (2): KL(q(z) || prod_i q(z_i)), the total correlation
    NDArray tc = logQz.sub(sum(logQzi)).mean();
    // (4): -L = -E[log p(x|z)] + I(z; n) + beta TC + sum_i KL(q(z_i) || p(z_i))
    return m.elbo().mean().neg().add(times(tc, beta - 1));
  }

  /** Appendix C.2: 1 / N for the example that drew z; B - 1 others stand for N - 1. */
  private static NDArray stratified(PaperModel m, NDArray z) {
    double n = m.examples();
    double b = z.getShape().get(0);
    NDArray own = z.getManager().eye((int) b, (int) b, 0, z.getDataType());
    NDArray others = times(own.neg().add(1), (n - 1) / (n * (b - 1)));
    return over(own, n).add(others);
  }
}
