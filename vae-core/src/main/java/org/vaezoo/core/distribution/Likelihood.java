package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/** The likelihood p(x|z) of each example: what the decoder says about x. */
public interface Likelihood extends Distribution {

  /** Number of scored dimensions of each example, [B], the divisor of bits/dim. */
  NDArray dimensions();

  /**
   * Number of scored dimensions of each example, [B], where it depends on the example: the tokens
   * of a sequence without its padding, the words of a bag.
   *
   * @param x the examples, [B, event...]
   */
  default NDArray dimensions(NDArray x) {
    return dimensions();
  }

  /**
   * The mean of each dimension of the examples, given z and what the likelihood sees of x: for an
   * autoregressive one the dimensions before it, [B, event...]; empty where there is none.
   *
   * @param x the examples, [B, event...]
   */
  default Optional<NDArray> predicted(NDArray x) {
    return Optional.empty();
  }

  /**
   * What the likelihood leaves over of the examples; empty where it has no natural parameters that
   * examples share.
   *
   * @param x the examples, [B, event...]
   */
  default Optional<Residual> residual(NDArray x) {
    return predicted(x).map(mean -> new Residual(x.sub(mean), Optional.empty()));
  }

  /** D = -log p(x|z) in nats, [B]. */
  default NDArray distortion(NDArray x) {
    return logProb(x).neg();
  }
}
