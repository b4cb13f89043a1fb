package org.vaezoo.measures.annealed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.Collection;
import org.vaezoo.core.evaluate.Evaluator;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Scoped;

/**
 * The unnormalised densities between prior and posterior, f(z) = p(z) p(x|z)^beta, with their
 * gradients.
 *
 * @param densities {@link TemperedDensity} of a batch, with gradients
 * @param slopes the gradients alone
 * @param pass of the chains
 */
record TemperedTarget(Evaluator.Passes densities, Evaluator.Passes slopes, Pass pass) {

  /** Between the prior and the posterior of a joint density. */
  static TemperedTarget of(Joint joint, Evaluator evaluator) {
    TemperedDensity density = new TemperedDensity(joint.model());
    return new TemperedTarget(
        evaluator.on(joint.batch(), density, TemperedDensity.SLOPE),
        evaluator.on(joint.batch(), density, TemperedDensity.SLOPE_ALONE),
        joint.pass());
  }

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
    NDList known = Scoped.keep(() -> new NDList(found(densities, z, beta)));
    return new Point(z, known.get(0), known.get(1), known.get(2));
  }

  /** The gradient of log f alone, [rows, U]; z as above. */
  NDArray slope(NDArray z, double beta) {
    return Scoped.keep(() -> new NDList(found(slopes, z, beta))).singletonOrThrow();
  }

  private Collection<NDArray> found(Evaluator.Passes passes, NDArray z, double beta) {
    NDArray power =
        HostArrays.create(pass.manager(), new double[] {beta}, new Shape(), z.getDataType());
    return passes.at(Ordered.map(TemperedDensity.Z, z, TemperedDensity.BETA, power), pass).values();
  }
}
