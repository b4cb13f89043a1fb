package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.function.Function;

/**
 * What an optimizer remembers of parameters that have all made the same number of steps.
 *
 * @param step steps that they have made, this one included: t of the papers
 * @param arrays of each slot, as a mean or a velocity, in the order of the parameters
 */
record Slots(long step, Function<String, List<NDArray>> arrays) {

  /** The arrays of a slot, in the order of the parameters; moved in place. */
  List<NDArray> slot(String name) {
    return arrays.apply(name);
  }
}
