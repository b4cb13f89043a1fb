package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.vaezoo.core.order.Ordered;

/**
 * The weights of an objective at this step, as 0-dimensional arrays: inputs of a recorded step, not
 * constants of it.
 *
 * @param values by name, as {@code beta}
 */
public record Coefficients(Map<String, NDArray> values) {

  public Coefficients {
    values = Ordered.copyOf(values);
  }

  /** No coefficients. */
  public static Coefficients none() {
    return new Coefficients(Map.of());
  }

  /**
   * A coefficient.
   *
   * @throws IllegalArgumentException if the schedule did not provide it
   */
  public NDArray get(String name) {
    NDArray value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "no coefficient '" + name + "' at this step; there are " + values.keySet());
    }
    return value;
  }
}
