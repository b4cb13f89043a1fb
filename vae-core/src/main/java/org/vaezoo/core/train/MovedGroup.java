package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * Parameters that one optimizer moves, all with the same number of steps behind them.
 *
 * @param optimizer its name
 * @param rule its arithmetic
 * @param made steps that they have made
 * @param paths of the parameters
 * @param slots of each slot the arrays of these parameters
 */
record MovedGroup(
    String optimizer, NativeRule rule, long made, List<String> paths, List<List<NDArray>> slots) {

  MovedGroup {
    paths = List.copyOf(paths);
    slots = List.copyOf(slots);
  }
}
