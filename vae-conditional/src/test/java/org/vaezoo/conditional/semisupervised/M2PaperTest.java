package org.vaezoo.conditional.semisupervised;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.kl;
import static org.vaezoo.core.testing.PaperFormulas.logSumExp;
import static org.vaezoo.core.testing.PaperFormulas.sum;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Kingma et al., "Semi-supervised learning with deep generative models" (2014), equations 6 to 9.
 */
class M2PaperTest extends PaperTest {

  M2PaperTest() {
    super("m2");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray label = Detached.like(m.x(), m.batch().label().orElseThrow());
    NDArray labelled = Detached.like(m.x(), label.gte(0));
    NDArray logits = m.run("classifier.head", m.run("classifier.body", m.batch().x()));
    NDArray logQ = logits.sub(logSumExp(logits, 1).expandDims(1)); // log q(y|x), [B, K]
    NDArray bounds = bound(m, 0).stack(bound(m, 1), 1); // -L(x, y) of each class y, [B, K]
    NDArray y = Detached.like(m.x(), label.expandDims(1).eq(Numbers.row(m.x(), 0, 1)));
    // (6): L(x, y) of the label
    NDArray ofLabelled = sum(y.mul(bounds)).neg();
    // (7): U(x) = -(sum_y q(y|x) (-L(x, y)) + H(q(y|x)))
    NDArray ofUnlabelled = sum(logQ.exp().mul(bounds.sub(logQ))).neg();
    // (8): J = sum of L over the labelled + sum of U over the unlabelled, here by example
    NDArray j = labelled.mul(ofLabelled).add(labelled.neg().add(1).mul(ofUnlabelled)).mean();
    // (9): J^alpha = J + alpha E[-log q(y|x)] over the labelled, which are 448 of the 496 rows
    NDArray surprise = sum(y.mul(logQ)).neg();
    NDArray ofClassifier = times(surprise.mean(), 496.0 / 448);
    double alpha = 10;
    return j.add(times(ofClassifier, alpha));
  }

  /** (6): -L(x, y) = E_q(z|x,y)[log p(x|y, z) + log p(y) + log p(z) - log q(z|x, y)]. */
  private static NDArray bound(PaperModel m, int y) {
    NDArray none = m.x().get(new NDIndex(":, 0:2")).zerosLike();
    NDArray oneHot = none.add(Numbers.row(none, 1 - y, y));
    NDArray seen = m.x().concat(oneHot, 1);
    NDArray mu = m.mu("encoder", seen);
    NDArray logSigma2 = m.logSigma2("encoder", seen);
    NDArray epsilon = m.noise(1); // one for both classes; the first noise chose a class to report
    NDArray z = mu.add(times(logSigma2, 0.5).exp().mul(epsilon));
    NDArray logPx = m.logLikelihood(z.concat(oneHot, 1));
    return logPx.sub(Math.log(2)).sub(kl(mu, logSigma2)); // p(y) = 1/2
  }
}
