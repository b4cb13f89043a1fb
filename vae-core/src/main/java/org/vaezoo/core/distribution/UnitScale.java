package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import java.util.Optional;
import org.vaezoo.core.pass.Numbers;

/**
 * What a prior says of the mean and the variance of each unit: by it units are whitened, so that a
 * code that was scaled together with its prior is the same code.
 *
 * @param moments one row for all, [1, U], or one for each, [B, U]; empty under N(0, I), where
 *     latents are white as they are, and where nothing is known
 * @param coordinates of whitened latents
 */
public record UnitScale(Optional<DiagonalGaussian> moments, Coordinates coordinates) {

  /** That of N(0, 1) for every unit. */
  public static UnitScale standard() {
    return new UnitScale(Optional.empty(), Coordinates.STANDARD);
  }

  /**
   * A scale that is known.
   *
   * @param words that name it, as {@code mean and variance of the mixture}
   */
  public static UnitScale of(DiagonalGaussian moments, String words) {
    return new UnitScale(Optional.of(moments), Coordinates.of(words));
  }

  /** Moments as means and variances, of each unit. */
  public static UnitScale of(NDArray mean, NDArray variance, String words) {
    return of(new DiagonalGaussian(mean, DiagonalGaussian.boundedLog(variance)), words);
  }

  /**
   * A scale that is not known.
   *
   * @param why in a few words
   */
  public static UnitScale unknown(String why) {
    return new UnitScale(Optional.empty(), Coordinates.unknown(why));
  }

  /** A posterior in standard deviations of the prior from its mean; as it is, if not known. */
  public DiagonalGaussian whiten(DiagonalGaussian q) {
    return moments
        .map(p -> new DiagonalGaussian(whiten(q.mean()), q.logVariance().sub(p.logVariance())))
        .orElse(q);
  }

  /** Points in standard deviations of the prior from its mean; as they are, if not known. */
  public NDArray whiten(NDArray points) {
    return moments
        .map(p -> points.sub(p.mean()).mul(Numbers.times(p.logVariance(), -0.5).exp()))
        .orElse(points);
  }
}
