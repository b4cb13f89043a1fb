package org.vaezoo.measures.annealed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.Noise;

/**
 * One transition of Hamiltonian Monte Carlo for each row: Neal, "MCMC using Hamiltonian dynamics"
 * (2011). A trajectory of leapfrog steps from a fresh momentum, accepted or not as a whole, leaves
 * the target unchanged and is its own reverse.
 *
 * <p>The step size of a row is multiplied by a random number near one, as Neal advises, so that no
 * trajectory closes on itself. A trajectory that diverges is rejected.
 *
 * @param target of the transition
 * @param leapfrogSteps of a trajectory, at least 1
 */
record HamiltonianTransition(TemperedTarget target, int leapfrogSteps) {

  private static final double JITTER = 0.2;
  private static final int[] UNITS = {1};

  /**
   * Where a transition ended.
   *
   * @param z [rows, U]
   * @param acceptance the probability with which the trajectory's end was accepted, [rows]
   */
  record Moved(NDArray z, NDArray acceptance) {}

  /**
   * Moves each row once.
   *
   * @param from evaluated at the same beta
   * @param stepSizes [rows, 1]
   */
  Moved move(TemperedTarget.Point from, double beta, NDArray stepSizes, Noise noise) {
    Shape single = stepSizes.getShape();
    NDArray epsilon = stepSizes.mul(noise.uniform(single).sub(0.5).mul(2 * JITTER).add(1));
    NDArray momentum = noise.normal(from.z().getShape());
    NDArray logUniform = noise.uniform(single).log().squeeze(1);

    NDArray p = momentum.add(from.slope().mul(epsilon).mul(0.5));
    NDArray z = from.z().add(p.mul(epsilon)).stopGradient();
    for (int step = 1; step < leapfrogSteps; step++) {
      p = p.add(target.slope(z, beta).mul(epsilon));
      z = z.add(p.mul(epsilon)).stopGradient();
    }
    TemperedTarget.Point to = target.at(z, beta);
    p = p.add(to.slope().mul(epsilon).mul(0.5));
    NDArray gain = logJoint(to, p).sub(logJoint(from, momentum));
    return new Moved(accepted(from.z(), to.z(), logUniform.lt(gain)), probability(gain));
  }

  /** log f(z) - |p|^2 / 2, what an exact trajectory would keep. */
  private static NDArray logJoint(TemperedTarget.Point point, NDArray momentum) {
    return point.logDensity().sub(momentum.square().sum(UNITS).mul(0.5));
  }

  /** A gain that is not a number is not above any: such a row stays. */
  private static NDArray accepted(NDArray from, NDArray to, NDArray accept) {
    return NDArrays.where(accept.expandDims(1).broadcast(from.getShape()), to, from);
  }

  private static NDArray probability(NDArray gain) {
    NDArray known = gain.eq(gain);
    return NDArrays.where(known, gain, gain.onesLike().mul(-1e9)).minimum(0).exp();
  }
}
