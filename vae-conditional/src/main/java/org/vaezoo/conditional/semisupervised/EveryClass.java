package org.vaezoo.conditional.semisupervised;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.pass.Noise;

/**
 * Rows taken once with each of K classes, class-major: row y * R + r is row r with class y. Sums
 * over classes are then exact, as equation 7 of Kingma et al. (2014) asks.
 *
 * @param classes K
 * @param rows R
 */
record EveryClass(long classes, long rows) {

  private static final int[] CLASS_AXIS = {1};

  /** [R, ...] to [K * R, ...]. */
  NDArray with(NDArray values) {
    long[] repeats = new long[values.getShape().dimension()];
    Arrays.fill(repeats, 1);
    repeats[0] = classes;
    return values.tile(repeats);
  }

  /**
   * The class of each row, one-hot, [K * R, K].
   *
   * @param like an array of the pass
   */
  NDArray labels(NDArray like) {
    Shape square = new Shape(classes, classes);
    return like.getManager()
        .eye((int) classes, (int) classes, 0, like.getDataType())
        .reshape(classes, 1, classes)
        .broadcast(new Shape(classes, rows, classes))
        .reshape(new Shape(classes * rows).addAll(square.slice(1)));
  }

  /**
   * A sum over classes for each row.
   *
   * @param weights of the classes, [R, K]
   * @param values [K * R]
   * @return [R]
   */
  NDArray sum(NDArray weights, NDArray values) {
    return weights.mul(values.reshape(classes, rows).transpose()).sum(CLASS_AXIS);
  }

  /**
   * A sum over classes for each row and unit.
   *
   * @param weights of the classes, [R, K]
   * @param values [K * R, U]
   * @return [R, U]
   */
  NDArray sumByUnit(NDArray weights, NDArray values) {
    long units = values.getShape().get(1);
    NDArray byRow = values.reshape(classes, rows, units).transpose(1, 0, 2);
    return weights.expandDims(2).mul(byRow).sum(CLASS_AXIS);
  }

  /** Noise of which a row's share is the same for all classes. */
  Noise shared(Noise noise) {
    return new Noise() {
      @Override
      public NDArray normal(Shape shape) {
        return with(noise.normal(ofRows(shape)));
      }

      @Override
      public NDArray uniform(Shape shape) {
        return with(noise.uniform(ofRows(shape)));
      }
    };
  }

  private Shape ofRows(Shape shape) {
    return new Shape(rows).addAll(shape.slice(1));
  }
}
