package org.vaezoo.beta.info;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.settings.Part;

/**
 * A kernel k(z, z') of the distance alone, summed over widths C. They are given in multiples of 2 U
 * sigma^2, the mean squared distance of two draws from the prior N(0, I) with sigma = 1: Tolstikhin
 * et al., "Wasserstein auto-encoders" (2018), section 4, and the scales of the authors' code.
 */
public interface Kernel extends Part {

  /** Each C, in units of 2 U. */
  List<Double> scales();

  /**
   * The kernel of one width.
   *
   * @param relativeSquares squared distances divided by C
   */
  NDArray of(NDArray relativeSquares);

  /**
   * The sum over the widths.
   *
   * @param squares squared distances, of any shape
   * @param units U
   */
  default NDArray sum(NDArray squares, long units) {
    return scales().stream()
        .map(scale -> of(Numbers.over(squares, 2 * units * scale)))
        .reduce(NDArray::add)
        .orElseThrow();
  }

  /** Scales of which there is at least one. */
  static List<Double> some(List<Double> scales) {
    if (scales.isEmpty()) {
      throw new IllegalArgumentException("scales: expected at least one number, found none");
    }
    return List.copyOf(scales);
  }
}
