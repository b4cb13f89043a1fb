package org.vaezoo.beta.factor;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.sigmoid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.List;
import org.vaezoo.core.testing.PaperLoss;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Kim and Mnih, "Disentangling by factorising" (2018), equation 3 and algorithm 2, with log D / (1
 * - D) for its two logits.
 */
class FactorVaePaperTest extends PaperTest {

  FactorVaePaperTest() {
    super("factor-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    double gamma = 10;
    // (3): TC(z) = E_q(z)[log D(z) / (1 - D(z))]
    NDArray tc = logOdds(m, m.z()).mean();
    // algorithm 2, step of theta: 1/|B| sum [log p(x|z) - KL(q(z|x) || p(z))] - gamma TC
    return m.elbo().mean().neg().add(times(tc, gamma));
  }

  /** Algorithm 2, step of psi: 1/2 (E_q(z) -log D(z) + E_q'(z) -log(1 - D(z'))). */
  @Override
  protected List<PaperLoss> others(PaperModel m) {
    NDArray z = m.z().stopGradient();
    long half = z.getShape().get(0) / 2; // of the batch for q(z), the other one for the product
    NDArray joint = z.get(new NDIndex("0:" + half));
    // algorithm 1, permute_dims: each unit of the second half in an order of its own
    NDArray order = m.noise(2).argSort(0, true);
    NDArray permuted = z.get(new NDIndex(half + ":")).gather(order, 0);
    NDArray d = sigmoid(logOdds(m, joint));
    NDArray dOfPermuted = sigmoid(logOdds(m, permuted));
    NDArray reward = d.log().mean().add(dOfPermuted.neg().add(1).log().mean());
    return List.of(new PaperLoss("discriminator", "adversary", times(reward, -0.5)));
  }

  private static NDArray logOdds(PaperModel m, NDArray z) {
    return m.run("adversary.density-ratio.layers", z);
  }
}
