package org.vaezoo.core.train;

import ai.djl.nn.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.schedule.Phase;

/** What each loss moves in a phase. */
final class Moves {

  private Moves() {}

  /**
   * The parameters that a loss moves in a phase.
   *
   * @param trained all that gradients move, by path
   */
  static Map<String, Parameter> of(Loss loss, Phase phase, Map<String, Parameter> trained) {
    Map<String, Parameter> moved = new LinkedHashMap<>();
    trained.forEach(
        (path, parameter) -> {
          if (phase.moves(path) && loss.moves().test(parameter)) {
            moved.put(path, parameter);
          }
        });
    return moved;
  }

  /** Makes sure that a step moves something. */
  static <T> List<T> require(List<T> moved, Phase phase) {
    if (moved.isEmpty()) {
      throw new IllegalStateException("the step has no loss that moves anything in its " + phase);
    }
    return moved;
  }
}
