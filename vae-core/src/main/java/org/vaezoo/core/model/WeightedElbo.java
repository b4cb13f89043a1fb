package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.schedule.Schedule;

/** mean(D + w R) over the rows, with a weight w that moves. At w = 1 it is the negative ELBO. */
public class WeightedElbo implements Objective {

  private final String name;
  private final Schedule weight;

  /**
   * @param name of the coefficient
   * @param weight of the rate
   */
  public WeightedElbo(String name, Schedule weight) {
    this.name = name;
    this.weight = weight;
  }

  @Override
  public final Map<String, Schedule> schedules() {
    return Map.of(name, weight);
  }

  @Override
  public final OptionalDouble rateWeight(Progress at) {
    return OptionalDouble.of(weight.at(at));
  }

  @Override
  public final List<Loss> losses(Inference inference, Batch batch, Pass pass, Coefficients now) {
    Terms terms = inference.terms();
    NDArray loss = terms.distortion().add(terms.rate().mul(now.get(name))).mean();
    return List.of(Loss.minimize(loss));
  }
}
