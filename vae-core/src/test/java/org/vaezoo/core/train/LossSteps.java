package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;

/** Steps of a model that are their losses alone. */
final class LossSteps {

  private LossSteps() {}

  static Step step(Loss... losses) {
    return new Step(List.of(losses), List.of(), Map.of());
  }

  static Step minimize(NDArray loss) {
    return step(Loss.minimize(loss));
  }
}
