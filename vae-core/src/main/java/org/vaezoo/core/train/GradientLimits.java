package org.vaezoo.core.train;

import java.util.Optional;

/**
 * What a step does about large gradients. Both norms are of a part: what one optimizer moves along
 * the same losses.
 *
 * @param clip the norm to which a larger gradient is scaled: Pascanu, Mikolov and Bengio (2013)
 * @param skip the norm from which on a part does not move at all in a step: Child, "Very deep VAEs
 *     generalize autoregressive models and can outperform them on images" (2021), section 3. It is
 *     that of the gradient before it is clipped.
 */
public record GradientLimits(Optional<Double> clip, Optional<Double> skip) {

  /** Every gradient is followed as it is. */
  public static final GradientLimits NONE = new GradientLimits(Optional.empty(), Optional.empty());

  /**
   * @throws IllegalArgumentException if no gradient could have a norm of at most the limit, or
   *     nothing that is clipped would be left by the skipping
   */
  public GradientLimits {
    clip.ifPresent(norm -> GradientClipping.requireLimit("clipping", norm));
    skip.ifPresent(norm -> GradientClipping.requireLimit("skipping", norm));
    if (clip.isPresent() && skip.isPresent() && skip.get() <= clip.get()) {
      throw new IllegalArgumentException(
          "skipping: expected a norm greater than that of clipping, "
              + clip.get()
              + ", found "
              + skip.get());
    }
  }

  /** Clips alone. */
  public static GradientLimits clipping(double norm) {
    return new GradientLimits(Optional.of(norm), Optional.empty());
  }
}
