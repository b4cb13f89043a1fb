package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.pass.HostArrays;

/** Brings the scalars of a step to the host. */
final class StepScalars {

  private StepScalars() {}

  /**
   * Reads losses and report in one transfer.
   *
   * @param number of the step, for messages
   * @throws NonFiniteException if one is not finite
   */
  static StepValues read(Step step, long number) {
    Map<String, NDArray> scalars = scalars(step);
    double[] read = HostArrays.read(NDArrays.stack(new NDList(scalars.values())));
    List<String> names = List.copyOf(scalars.keySet());
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < read.length; i++) {
      values.put(names.get(i), read[i]);
    }
    if (values.values().stream().anyMatch(value -> !Double.isFinite(value))) {
      throw new NonFiniteException(number, values);
    }
    return new StepValues(values);
  }

  /** The losses, then the report. */
  private static Map<String, NDArray> scalars(Step step) {
    Map<String, NDArray> scalars = new LinkedHashMap<>();
    step.losses().forEach(loss -> scalars.put(loss.name(), loss.value()));
    scalars.putAll(step.report());
    return scalars;
  }
}
