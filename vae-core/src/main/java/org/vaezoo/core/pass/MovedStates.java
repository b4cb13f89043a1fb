package org.vaezoo.core.pass;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The new values of states that the blocks of one pass move, as the averages of batch
 * normalisation. The states themselves stay as they are: training writes the values after the step.
 */
public final class MovedStates {

  private final Map<Parameter, NDArray> values = new LinkedHashMap<>();

  void put(Parameter state, NDArray value) {
    values.put(state, value.stopGradient());
  }

  Optional<NDArray> of(Parameter state) {
    return Optional.ofNullable(values.get(state));
  }

  /** Each state that moved, with its last value, detached; in the order of the pass. */
  public Map<Parameter, NDArray> all() {
    return Collections.unmodifiableMap(values);
  }
}
