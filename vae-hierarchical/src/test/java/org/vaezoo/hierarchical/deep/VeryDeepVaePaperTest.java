package org.vaezoo.hierarchical.deep;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.flat;
import static org.vaezoo.core.testing.PaperFormulas.kl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Child, "Very deep VAEs generalize autoregressive models and can outperform them on images"
 * (2021), section 3, equations 3 and 4, and figure 3, with two groups of latents.
 */
class VeryDeepVaePaperTest extends PaperTest {

  VeryDeepVaePaperTest() {
    super("very-deep-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    // figure 3, bottom-up path: the last map of each resolution, a block that pools ends in the
    // next
    NDArray seen4 = m.run("encoder.input", m.batch().x());
    NDArray block0 = m.run("encoder.block0", seen4);
    NDArray seen1 =
        m.run("encoder.block1", block0.mean(new int[] {3}, true).mean(new int[] {2}, true));
    // top-down path: from 1 x 1, then 4 x 4 to which the map above is added, enlarged
    long rows = m.x().getShape().get(0);
    NDArray h1 = m.value("downward.bias1").broadcast(new Shape(rows, 3, 1, 1));
    Block top = block(m, "downward.z1_1", h1, seen1, m.noise(0));
    NDArray h4 = m.value("downward.bias4").add(top.h().broadcast(new Shape(rows, 3, 4, 4)));
    Block bottom = block(m, "downward.z4_1", h4, seen4, m.noise(1));
    // (3), (4): q(z|x) = q(z_0|x) q(z_1|z_0, x), p(z) = p(z_0) p(z_1|z_0)
    return m.logLikelihood(bottom.h()).sub(top.rate().add(bottom.rate())).mean().neg();
  }

  /** The feature map after a block, and KL(q(z_i|z_<i, x) || p(z_i|z_<i)). */
  private record Block(NDArray h, NDArray rate) {}

  /** Figure 3, a top-down block: z of the posterior, projected, and a change from the prior. */
  private static Block block(PaperModel m, String path, NDArray h, NDArray seen, NDArray epsilon) {
    NDList q = m.run(path + ".posterior", h.concat(seen, 1)).split(2, 1);
    NDList p = m.run(path + ".prior", h).split(new long[] {1, 2}, 1);
    NDArray mu = flat(q.get(0));
    NDArray logSigma2 = flat(q.get(1));
    NDArray z = mu.add(times(logSigma2, 0.5).exp().mul(epsilon));
    NDArray map = m.run(path + ".projection", z.reshape(q.get(0).getShape()));
    NDArray after = m.run(path + ".residual", h.add(p.get(2)).add(map));
    return new Block(after, kl(mu, logSigma2, flat(p.get(0)), flat(p.get(1))));
  }
}
