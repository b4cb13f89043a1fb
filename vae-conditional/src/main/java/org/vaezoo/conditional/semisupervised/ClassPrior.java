package org.vaezoo.conditional.semisupervised;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.pass.Noise;

/**
 * The prior over classes, each equally likely: the p(y) of Kingma et al. (2014), equation 2.
 *
 * @param like the shape of one-hot classes, of the pass: [B, K]
 */
record ClassPrior(NDArray like) implements Prior<ClassPosterior> {

  /** For rows without a posterior. */
  static ClassPrior of(NDManager manager, DataType type, long rows, long classes) {
    return new ClassPrior(manager.zeros(new Shape(rows, classes), type));
  }

  @Override
  public Shape batchShape() {
    return like.getShape().slice(0, 1);
  }

  @Override
  public Shape eventShape() {
    return like.getShape().slice(1);
  }

  /** One-hot classes, [B, K]. */
  @Override
  public NDArray sample(Noise noise) {
    return ClassPosterior.of(like.zerosLike()).draw(noise).z();
  }

  /** -log K of each row. */
  @Override
  public NDArray logProb(NDArray y) {
    return y.sum(new int[] {1}).zerosLike().sub(nats());
  }

  /** KL(q(y|x) || p(y)) = log K minus the entropy of q. */
  @Override
  public Rate rate(ClassPosterior q, Draw y) {
    NDArray unit = q.probabilities().mul(q.logProbabilities()).sum(new int[] {1}, true).add(nats());
    return new Rate(unit.sum(new int[] {1}), Optional.of(unit), true);
  }

  /** log K. */
  double nats() {
    return Math.log((double) like.getShape().get(1));
  }
}
