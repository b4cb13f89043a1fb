package org.vaezoo.conditional.semisupervised;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.InverseCumulative;
import org.vaezoo.core.distribution.LogSumExp;
import org.vaezoo.core.distribution.OneHot;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.distribution.UnitUse;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Noise;

/**
 * q(y|x) over K classes: the classifier of Kingma et al. (2014), equation 4.
 *
 * @param logProbabilities log q(y|x) in nats, [B, K]
 */
record ClassPosterior(NDArray logProbabilities) implements Posterior {

  private static final int[] CLASS_AXIS = {1};

  /** Of unnormalised log-probabilities, [B, K]. */
  static ClassPosterior of(NDArray logits) {
    return new ClassPosterior(logits.sub(LogSumExp.of(logits, 1)));
  }

  /** q(y|x), [B, K]. */
  NDArray probabilities() {
    return logProbabilities.exp();
  }

  /** A class for each row, one-hot, by inversion; no gradient goes through the choice. */
  @Override
  public Draw draw(Noise noise) {
    NDArray q = probabilities().stopGradient();
    NDArray u = noise.uniform(new Shape(q.getShape().get(0), 1)).reshape(-1);
    NDArray y = OneHot.of(InverseCumulative.draw(q, u), classes());
    return new Draw(y, new Deferred(() -> logProb(y)));
  }

  /**
   * log q(y|x) in nats, [B].
   *
   * @param y one-hot, [B, K]
   */
  NDArray logProb(NDArray y) {
    return y.mul(logProbabilities).sum(CLASS_AXIS);
  }

  /** A class has no scale. */
  @Override
  public UnitUse use(UnitScale scale) {
    int classes = classes();
    return new UnitUse(
        List.of(probabilities()), numbers -> ClassStatistics.of(numbers.get(0), classes));
  }

  private int classes() {
    return Math.toIntExact(logProbabilities.getShape().get(1));
  }
}
