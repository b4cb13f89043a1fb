package org.vaezoo.beta.geco;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.kl;
import static org.vaezoo.core.testing.PaperFormulas.sum;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/** Rezende and Viola, "Taming VAEs" (2018), algorithm 1. */
class GecoPaperTest extends PaperTest {

  private static final double ALPHA = 0.99;

  GecoPaperTest() {
    super("geco");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray c = constraint(m);
    NDArray cMa = movingAverage(m);
    NDArray lambda = m.value("objective.multiplier");
    // C^t = C^t + StopGradient(C_ma^t - C^t)
    NDArray ct = c.add(cMa.sub(c).stopGradient());
    // L = E_x KL(q(z|x) || p(z)) + lambda^T C^t
    return kl(m.mu(), m.logSigma2()).mean().add(ct.mul(lambda));
  }

  /** The average is kept, and lambda^t = lambda^(t-1) exp(nu C^t): nu is the paper's proportion. */
  @Override
  protected Map<String, NDArray> updates(PaperModel m) {
    NDArray nu = m.now("speed");
    NDArray lambda = m.value("objective.multiplier").mul(movingAverage(m).mul(nu).exp());
    return Ordered.map(
        "objective.multiplier", lambda,
        "objective.average", movingAverage(m),
        "objective.past", times(lambda.onesLike(), ALPHA)); // from the second step on
  }

  /** C = E[|x - g(z)|^2 - kappa^2], table 1, with kappa^2 = 25. */
  private static NDArray constraint(PaperModel m) {
    return sum(m.x().sub(m.y(m.z())).square()).sub(25).mean();
  }

  /** C_ma^t = alpha C_ma^(t-1) + (1 - alpha) C^t. */
  private static NDArray movingAverage(PaperModel m) {
    NDArray past = times(m.value("objective.average"), ALPHA);
    return past.add(times(constraint(m), 1 - ALPHA));
  }
}
