package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.function.Function;
import org.vaezoo.core.pass.HostArrays;

/**
 * How a batch uses each unit: arrays, and what is made of their numbers on the host. The second
 * knows nothing of the batch, so that it holds for every batch of the model.
 *
 * @param arrays floating-point arrays of the pass
 * @param summary of their numbers, in row-major order
 */
public record UnitUse(List<NDArray> arrays, Function<List<double[]>, UnitStatistics> summary) {

  public UnitUse {
    arrays = List.copyOf(arrays);
  }

  /** Reads the arrays; for evaluation, never inside a step. */
  public UnitStatistics read() {
    return summary.apply(arrays.stream().map(HostArrays::read).toList());
  }
}
