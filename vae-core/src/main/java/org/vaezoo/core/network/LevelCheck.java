package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.settings.Problems;

/**
 * Whether levels of convolutions fit.
 *
 * @param levels as they are set
 */
record LevelCheck(ConvolutionLevels levels) {

  /** Notes what does not fit an example of this shape. */
  void check(Shape example, String pointer, Problems problems) {
    if (levels.channels().isEmpty()) {
      problems.add(pointer + "/channels", "expected at least one level, found none");
      return;
    }
    if (levels.kernel() % 2 == 0) {
      problems.add(pointer + "/kernel", "expected an odd number, found " + levels.kernel());
    }
    if (levels.strides().size() != 1 && levels.strides().size() != levels.channels().size()) {
      problems.add(
          pointer + "/strides",
          "expected one stride, or one for each of the "
              + levels.channels().size()
              + " levels, found "
              + levels.strides().size());
      return;
    }
    if (example.dimension() != 3) {
      problems.add(
          pointer,
          "convolutions need images of shape (channels, height, width), but an example has shape "
              + example
              + "; type 'mlp' fits");
      return;
    }
    Grid.of(example).check(levels.levelStrides(), pointer + "/strides", problems);
  }
}
