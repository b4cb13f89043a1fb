package org.vaezoo.core.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The scalars of one step, read to the host.
 *
 * @param values by name: the losses that the step followed, {@code loss} as a rule, then what the
 *     model reports
 */
public record StepValues(Map<String, Double> values) {

  public StepValues {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
