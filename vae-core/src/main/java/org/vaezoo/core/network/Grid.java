package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.vaezoo.core.settings.Problems;

/**
 * Height and width of an image, and the strides that divide them.
 *
 * @param height H
 * @param width W
 */
record Grid(long height, long width) {

  /**
   * The grid of an image.
   *
   * @param image [C, H, W]
   */
  static Grid of(Shape image) {
    return new Grid(image.get(1), image.get(2));
  }

  /** Notes strides that do not divide the grid, and what would. */
  void check(List<Integer> strides, String pointer, Problems problems) {
    int fit = fit(strides);
    if (fit == strides.size()) {
      return;
    }
    List<Integer> fitting = new ArrayList<>(strides.subList(0, fit));
    fitting.addAll(Collections.nCopies(strides.size() - fit, 1));
    problems.add(
        pointer,
        "expected strides whose product divides height and width, found "
            + strides
            + " for images of "
            + height
            + " x "
            + width
            + "; "
            + factors(height)
            + (width == height ? "" : ", " + factors(width))
            + "; "
            + fitting
            + " fits");
  }

  /** How many of the strides, from the first, divide the grid one after another. */
  private int fit(List<Integer> strides) {
    long product = 1;
    for (int level = 0; level < strides.size(); level++) {
      product *= strides.get(level);
      if (height % product != 0 || width % product != 0) {
        return level;
      }
    }
    return strides.size();
  }

  /** "28 = 2 x 2 x 7". */
  private static String factors(long number) {
    List<Long> primes = new ArrayList<>();
    long rest = number;
    for (long prime = 2; rest > 1; prime++) {
      while (rest % prime == 0) {
        primes.add(prime);
        rest /= prime;
      }
    }
    return number + " = " + primes.stream().map(String::valueOf).collect(Collectors.joining(" x "));
  }
}
