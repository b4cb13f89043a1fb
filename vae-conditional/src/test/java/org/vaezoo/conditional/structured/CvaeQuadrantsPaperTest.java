package org.vaezoo.conditional.structured;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.flat;
import static org.vaezoo.core.testing.PaperFormulas.kl;
import static org.vaezoo.core.testing.PaperFormulas.sigmoid;
import static org.vaezoo.core.testing.PaperFormulas.sum;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.vaezoo.core.testing.PaperLoss;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Sohn, Lee and Yan, "Learning structured output representation using deep conditional generative
 * models" (2015), equation 4 and section 5.1: three quadrants of x given one, its pixels c, and the
 * guess of a baseline.
 */
class CvaeQuadrantsPaperTest extends PaperTest {

  CvaeQuadrantsPaperTest() {
    super("cvae-quadrants");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray c = flat(m.batch().condition().orElseThrow());
    // section 4.1, the recurrent connection: the prior network sees the baseline's guess of y too
    NDArray known = c.concat(baseline(m).stopGradient(), 1);
    NDArray seen = m.x().concat(known, 1);
    NDArray mu = m.mu("encoder", seen);
    NDArray logSigma2 = m.logSigma2("encoder", seen);
    NDArray z = mu.add(times(logSigma2, 0.5).exp().mul(m.eps()));
    NDArray rate = kl(mu, logSigma2, m.mu("prior", known), m.logSigma2("prior", known));
    // (4), of the pixels that are to be predicted
    return logHidden(m, m.y(z.concat(known, 1))).sub(rate).mean().neg();
  }

  /** The baseline by maximum likelihood of the same pixels: log p(y|x). */
  @Override
  protected List<PaperLoss> others(PaperModel m) {
    NDArray loss = logHidden(m, baseline(m)).mean().neg();
    return List.of(new PaperLoss("baseline", "baseline", loss));
  }

  private static NDArray baseline(PaperModel m) {
    NDArray features = m.run("baseline.body", m.batch().condition().orElseThrow());
    return sigmoid(flat(m.run("baseline.head.body", features)));
  }

  /** sum_d x_d log y_d + (1 - x_d) log(1 - y_d) over the pixels of the hidden quadrants. */
  private static NDArray logHidden(PaperModel m, NDArray y) {
    NDArray hidden = flat(m.batch().observed().orElseThrow()).neg().add(1);
    NDArray ones = m.x().mul(y.log());
    NDArray zeros = m.x().neg().add(1).mul(y.neg().add(1).log());
    return sum(ones.add(zeros).mul(hidden));
  }
}
