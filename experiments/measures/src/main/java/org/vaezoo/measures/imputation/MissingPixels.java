package org.vaezoo.measures.imputation;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/**
 * Which pixels of an example are missing; all channels of a pixel are, or none. Numbers of a vector
 * are pixels of their own.
 *
 * @param share of the pixels, each by chance for itself; the left half of an image where empty
 */
public record MissingPixels(Optional<Double> share) {

  /** Sets the choice apart from what other measures choose. */
  private static final long MISSING = 14;

  /** Half of the pixels. */
  private static final double HALF = 0.5;

  /** Each pixel with this probability. Of a smaller one the missing pixels are some of the same. */
  public static MissingPixels random(double share) {
    return new MissingPixels(Optional.of(share));
  }

  /** The left half of an image. */
  static MissingPixels leftHalf() {
    return new MissingPixels(Optional.empty());
  }

  /** In tables. */
  String pattern() {
    return share.isPresent() ? "random" : "left_half";
  }

  /** How many of the pixels are missing, or how probable it is. */
  double expected() {
    return share.orElse(HALF);
  }

  /**
   * The numbers of an example that are missing, in row-major order.
   *
   * @param example shape, [C, H, W] or [D]
   * @param index of the example in its data set
   * @param seed the evaluation seed
   */
  boolean[] of(Shape example, int index, long seed) {
    CounterStream stream = CounterStream.of(Purpose.MEASUREMENT, seed, MISSING).child(index);
    int numbers = Math.toIntExact(example.size());
    int channels = example.dimension() == 3 ? Math.toIntExact(example.get(0)) : 1;
    int width = Math.toIntExact(example.get(example.dimension() - 1));
    boolean[] missing = new boolean[numbers];
    for (int i = 0; i < numbers; i++) {
      int pixel = i % (numbers / channels);
      missing[i] =
          share.map(least -> stream.uniform(pixel) < least).orElse(2 * (pixel % width) < width);
    }
    return missing;
  }
}
