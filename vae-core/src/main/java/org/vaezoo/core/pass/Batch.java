package org.vaezoo.core.pass;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * A minibatch.
 *
 * @param x examples, [B, ...event shape], floating point
 * @param condition what a conditional model is given, [B, ...]
 * @param label class of each example, [B], integer; -1 where unlabelled
 * @param observed mask of the entries of x that are given, as x
 * @param length number of valid steps of each sequence, [B]
 * @param index position of each example in its data set, [B], integer
 */
public record Batch(
    NDArray x,
    Optional<NDArray> condition,
    Optional<NDArray> label,
    Optional<NDArray> observed,
    Optional<NDArray> length,
    NDArray index) {

  /** A batch of examples alone. */
  public static Batch of(NDArray x, NDArray index) {
    return new Batch(
        x, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), index);
  }

  /** The same examples where a condition is given, and perhaps a part of x. */
  public Batch given(NDArray left, NDArray given, Optional<NDArray> mask) {
    return new Batch(left, Optional.of(given), label, mask, length, index);
  }

  /** Other examples with the same side information. */
  public Batch showing(NDArray examples) {
    return new Batch(examples, condition, label, observed, length, index);
  }

  /** The same examples with other labels. */
  public Batch labelled(NDArray labels) {
    return new Batch(x, condition, Optional.of(labels), observed, length, index);
  }

  /** The same examples, of none of which the label is known. */
  public Batch unlabelled() {
    return label.map(known -> labelled(known.zerosLike().sub(1))).orElse(this);
  }

  /** The number of examples, B. */
  public long size() {
    return x.getShape().get(0);
  }
}
