package org.vaezoo.core.model;

import ai.djl.nn.Block;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;

/** Penalties that any objective can be trained with. */
public interface Regularizer {

  /** The weight of each penalty, by the penalty's name. */
  Map<String, Schedule> weights();

  /**
   * The penalties of a step.
   *
   * @param inference rows are [k * B], sample-major
   * @param pass the noise has been drawn by the inference
   */
  List<Penalty> penalties(Inference inference, Batch batch, Pass pass);

  /** The names of those penalties that have a noise floor, in their order. */
  default List<String> estimatedPenalties() {
    return List.of();
  }

  /** An adversary: a network that only {@link #adversaryLosses} move. */
  default Optional<Block> adversary() {
    return Optional.empty();
  }

  /** The losses of the adversary; arguments as for {@link #penalties}. */
  default List<Loss> adversaryLosses(Inference inference, Batch batch, Pass pass) {
    return List.of();
  }

  /** The names of {@link #adversaryLosses}, in their order. */
  default List<String> adversaryLossNames() {
    return List.of();
  }
}
