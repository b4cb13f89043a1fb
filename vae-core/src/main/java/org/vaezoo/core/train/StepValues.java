package org.vaezoo.core.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.model.Penalty;

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

  /**
   * With what each penalty adds to the loss.
   *
   * @param penalties their names
   * @param scheduled the coefficients of the step, the penalties' weights among them
   */
  StepValues weighted(List<String> penalties, Map<String, Double> scheduled) {
    Map<String, Double> all = new LinkedHashMap<>(values);
    for (String penalty : penalties) {
      if (values.containsKey(penalty)) {
        double weight = scheduled.get(Penalty.weightOf(penalty));
        all.put(Penalty.weightedOf(penalty), weight * values.get(penalty));
      }
    }
    return new StepValues(all);
  }
}
