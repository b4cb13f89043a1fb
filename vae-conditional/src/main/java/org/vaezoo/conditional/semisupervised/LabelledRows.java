package org.vaezoo.conditional.semisupervised;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Rate;

/**
 * Which rows have a label, and what is known there: a class that is known costs -log p(y), one that
 * is not costs KL(q(y|x) || p(y)).
 *
 * @param labels one-hot, a row of zeros where there is no label, [B, K]
 */
record LabelledRows(NDArray labels) {

  private static final int[] CLASS_AXIS = {1};

  /** No label at all. */
  static LabelledRows none(NDArray x, long classes) {
    Shape shape = new Shape(x.getShape().get(0), classes);
    return new LabelledRows(x.getManager().zeros(shape, x.getDataType()));
  }

  /**
   * The label where there is one, the others' classes elsewhere.
   *
   * @param others weights of the classes, [B, K]
   */
  NDArray over(NDArray others) {
    return labels.add(unknown().expandDims(1).mul(others));
  }

  /** The rate of y: equations 6 and 7 of Kingma et al. (2014). */
  Rate rate(ClassPosterior q, Draw drawn) {
    ClassPrior prior = new ClassPrior(labels);
    NDArray latent = prior.rate(q, drawn).nats();
    NDArray nats = latent.mul(unknown()).add(known().mul(prior.logProb(labels).neg()));
    return new Rate(nats, Optional.of(nats.expandDims(1)), true);
  }

  /** log p(y) - log q(y|x) of a class that was drawn, log p(y) of one that is known, [B]. */
  NDArray logPriorRatio(ClassPosterior q, Draw drawn) {
    return new ClassPrior(labels).logProb(labels).sub(unknown().mul(q.logProb(drawn.z())));
  }

  /** A one for each row with a label, [B]. */
  private NDArray known() {
    return labels.sum(CLASS_AXIS);
  }

  private NDArray unknown() {
    return known().neg().add(1);
  }
}
