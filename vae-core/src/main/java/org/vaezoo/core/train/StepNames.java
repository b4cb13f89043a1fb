package org.vaezoo.core.train;

import java.util.List;
import org.vaezoo.core.model.Trainable;

/**
 * Names among the scalars of a step.
 *
 * @param losses the losses of a step; of those that its phase does not follow there is no scalar
 * @param penalties the penalties, with and without what they add to the loss
 * @param estimated penalties that are estimates: there are their noise floors too
 */
public record StepNames(List<String> losses, List<String> penalties, List<String> estimated) {

  static StepNames of(Trainable model) {
    return new StepNames(model.lossNames(), model.penaltyNames(), model.estimatedPenalties());
  }
}
