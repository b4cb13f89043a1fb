package org.vaezoo.beta.info;

import static org.vaezoo.core.pass.Numbers.over;
import static org.vaezoo.core.pass.Numbers.times;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Tolstikhin et al., "Wasserstein auto-encoders" (2018), equation 4 and algorithm 2, with the cost
 * -log p(x|z).
 */
class WaeMmdPaperTest extends PaperTest {

  WaeMmdPaperTest() {
    super("wae-mmd");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray z = m.mu(); // Q(Z|X) is a function of X
    NDArray prior = m.noise(0);
    double c = 2 * z.getShape().get(1); // section 4: C = 2 d sigma_z^2
    NDArray mmd =
        SampleDiscrepancy.of(
            z, prior, squares -> squares.onesLike().div(over(squares, c).add(1))); // C / (C + d^2)
    double lambda = 100;
    // (4): E E_Q(Z|X)[c(X, G(Z))] + lambda D_Z(Q_Z, P_Z)
    return m.logLikelihood(z).mean().neg().add(times(mmd, lambda));
  }
}
