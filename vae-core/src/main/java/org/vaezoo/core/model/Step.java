package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The outcome of one training step before any parameter moves.
 *
 * @param losses losses to follow
 * @param updates states to write afterwards
 * @param report scalars to log, by name, in the order of the columns
 */
public record Step(List<Loss> losses, List<Update> updates, Map<String, NDArray> report) {

  /** The step that follows some of the losses, by name, with the updates that go with them. */
  public Step following(Predicate<String> followed) {
    return new Step(
        losses.stream().filter(loss -> followed.test(loss.name())).toList(),
        updates.stream().filter(update -> followed.test(update.loss())).toList(),
        report);
  }
}
