package org.vaezoo.core.flow;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * Flows one after another: the log-determinants add up.
 *
 * @param steps in the order in which they are applied, at least one
 */
public record Flows(List<? extends Flow> steps) implements Flow {

  public Flows {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("steps: expected at least one flow, found none");
    }
  }

  @Override
  public Flowed apply(NDArray z) {
    Flowed last = steps.get(0).apply(z);
    for (Flow step : steps.subList(1, steps.size())) {
      Flowed next = step.apply(last.z());
      last = new Flowed(next.z(), last.logDeterminant().add(next.logDeterminant()));
    }
    return last;
  }
}
