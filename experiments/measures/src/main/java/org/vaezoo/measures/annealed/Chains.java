package org.vaezoo.measures.annealed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Scoped;

/** Annealed chains on their way, one a row: where they are and what they have gathered. */
final class Chains {

  private final HamiltonianTransition transition;
  private final Noise noise;
  private NDArray z;
  private NDArray logWeights;
  private NDArray acceptances;
  private int moves;

  /**
   * @param start z, [rows, U]
   */
  Chains(HamiltonianTransition transition, NDArray start, Noise noise) {
    this.transition = transition;
    this.noise = noise;
    this.z = start.duplicate();
    this.logWeights = start.getManager().zeros(start.getShape().slice(0, 1), start.getDataType());
    this.acceptances = logWeights.duplicate();
  }

  /**
   * Weighs each chain where it is, then moves it.
   *
   * @param rise by which the weights take up log p(x|z)
   * @param beta of the move
   * @param stepSizes of the move, [rows, 1]
   * @return the probability with which each move was accepted, [rows]
   */
  NDArray advance(double rise, double beta, NDArray stepSizes) {
    NDList next =
        Scoped.keep(
            () -> {
              TemperedTarget.Point from = transition.target().at(z, beta);
              HamiltonianTransition.Moved to = transition.move(from, beta, stepSizes, noise);
              return new NDList(
                  to.z(),
                  logWeights.add(from.logLikelihood().mul(rise)),
                  acceptances.add(to.acceptance()),
                  to.acceptance());
            });
    replace(next.get(0), next.get(1), next.get(2));
    moves++;
    return next.get(3);
  }

  /** Weighs each chain where it is. */
  void weigh(double rise) {
    NDArray weighed =
        Scoped.keepOne(
            () -> logWeights.add(transition.target().at(z, 1).logLikelihood().mul(rise)));
    logWeights.close();
    logWeights = weighed;
  }

  private void replace(NDArray position, NDArray weights, NDArray accepted) {
    z.close();
    logWeights.close();
    acceptances.close();
    z = position;
    logWeights = weights;
    acceptances = accepted;
  }

  /** Where they are, [rows, U]. */
  NDArray z() {
    return z;
  }

  /** A number for each chain, [rows, 1]. */
  NDArray column(double number) {
    Shape shape = new Shape(z.getShape().get(0), 1);
    return z.getManager().ones(shape, z.getDataType()).mul(number);
  }

  /** The log-weights so far in nats, one a chain. */
  double[] logWeights() {
    return HostArrays.read(logWeights);
  }

  /** The mean probability with which the moves of each chain were accepted; 1 where none was. */
  double[] acceptances() {
    return HostArrays.read(moves == 0 ? acceptances.add(1) : acceptances.div(moves));
  }
}
