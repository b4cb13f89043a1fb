package org.vaezoo.core.pixel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.Detached;

/**
 * Which taps of a square kernel a masked convolution has: van den Oord, Kalchbrenner and
 * Kavukcuoglu, "Pixel recurrent neural networks" (2016), section 3.4 and figure 2. In row-major
 * order the taps before the centre read pixels that come earlier in the image.
 */
enum Mask {
  /** Those before the centre: of the first layer, which must not see the pixel it predicts. */
  A {
    @Override
    NDArray open(NDArray place, int centre) {
      return place.lt(centre);
    }
  },
  /** Those before the centre and the centre: of later layers, whose input is masked already. */
  B {
    @Override
    NDArray open(NDArray place, int centre) {
      return place.lte(centre);
    }
  };

  /** Whether each place of a kernel is open. */
  abstract NDArray open(NDArray place, int centre);

  /**
   * Ones at the open taps, zeros at the others.
   *
   * @param weight of a convolution, [out, in, K, K] with K odd
   * @return [1, 1, K, K]
   */
  NDArray of(NDArray weight) {
    int kernel = Math.toIntExact(weight.getShape().get(2));
    int taps = kernel * kernel;
    NDArray place = weight.getManager().arange(0, taps, 1, weight.getDataType());
    return Detached.like(weight, open(place, taps / 2)).reshape(new Shape(1, 1, kernel, kernel));
  }
}
