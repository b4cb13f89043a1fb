package org.vaezoo.core.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;

/**
 * Which units each node of a masked network may know of, as numbers: a node of degree n knows the
 * first n units of the order.
 */
sealed interface Degrees {

  /** Number of nodes. */
  int count();

  /** The least degree of a node. */
  int least();

  /** The greatest degree of a node. */
  int greatest();

  /** The degree of each node, [count]. */
  NDArray of(NDManager manager, DataType type);

  /**
   * Of the units themselves, their places in the order: 1 to U, or U to 1.
   *
   * @param count U
   */
  record Units(int count, boolean reversed) implements Degrees {

    @Override
    public int least() {
      return 1;
    }

    @Override
    public int greatest() {
      return count;
    }

    @Override
    public NDArray of(NDManager manager, DataType type) {
      return reversed ? manager.arange(count, 0, -1, type) : manager.arange(1, count + 1, 1, type);
    }
  }

  /**
   * Of hidden nodes, which take turns from 0 to U - 1. A node of degree 0 knows the context alone,
   * on which the first unit depends.
   *
   * @param units U
   */
  record Hidden(int count, int units) implements Degrees {

    @Override
    public int least() {
      return 0;
    }

    @Override
    public int greatest() {
      return Math.min(count, units) - 1;
    }

    @Override
    public NDArray of(NDManager manager, DataType type) {
      return manager.arange(0, count, 1, type).mod(units);
    }
  }
}
