package org.vaezoo.measures.annealed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Scoped;

/**
 * The unnormalised densities between prior and posterior, f(z) = p(z) p(x|z)^beta, with their
 * gradients.
 *
 * @param joint p(z) and p(x|z)
 * @param autograd of the model's engine
 */
record TemperedTarget(Joint joint, Autograd autograd) {

  /**
   * What is known of some points.
   *
   * @param z [rows, U]
   * @param logLikelihood log p(x|z) in nats, [rows]
   * @param logDensity log f(z) in nats, [rows]
   * @param slope the gradient of log f, [rows, U]
   */
  record Point(NDArray z, NDArray logLikelihood, NDArray logDensity, NDArray slope) {}

  /**
   * Evaluates points, and frees all but what it returns.
   *
   * @param z computed while no gradient was recorded
   */
  Point at(NDArray z, double beta) {
    NDList known = Scoped.keep(() -> evaluated(z, beta));
    return new Point(z, known.get(0), known.get(1), known.get(2));
  }

  private NDList evaluated(NDArray z, double beta) {
    z.setRequiresGradient(true);
    try (Tape tape = autograd.open()) {
      Generation generation = joint.at(z);
      NDArray logLikelihood = joint.logLikelihood(generation);
      NDArray logDensity = generation.logPrior().add(Numbers.times(logLikelihood, beta));
      NDArray slope = tape.gradients(logDensity.sum(), List.of(z), true).get(0);
      return new NDList(logLikelihood.stopGradient(), logDensity.stopGradient(), slope.duplicate());
    }
  }
}
