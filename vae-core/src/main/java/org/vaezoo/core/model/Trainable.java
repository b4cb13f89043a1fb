package org.vaezoo.core.model;

import ai.djl.nn.Block;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.table.Column;

/** All that training knows of a model. */
public interface Trainable {

  /** All parameters and states. */
  Block block();

  /** Draws from the posterior for each example in a training step, k. */
  default int samples() {
    return 1;
  }

  /** The coefficients that {@link #step} asks for, and how they move. */
  default Map<String, Schedule> schedules() {
    return Map.of();
  }

  /**
   * One step's losses: a pure function of parameters, batch, noise and coefficients, of array
   * operations only, so that it can be recorded, repeated and differentiated.
   */
  Step step(Batch batch, Pass pass, Coefficients now);

  /** The names of the losses of a {@link #step}, in their order. */
  default List<String> lossNames() {
    return List.of(Loss.MAIN);
  }

  /** The names of the penalties of a {@link #step}, which it weighs, in their order. */
  default List<String> penaltyNames() {
    return List.of();
  }

  /** The names of the penalties whose noise floor a {@link #step} reports, in their order. */
  default List<String> estimatedPenalties() {
    return List.of();
  }

  /**
   * Single numbers that the training has come to beside its weights, as the multiplier of an
   * objective, by column in their order; read between steps.
   */
  default Map<Column, Double> stateValues() {
    return Map.of();
  }

  /** Sets initial values that depend on the data, once, before step 0. */
  default void prepare(DataSource train, Pass pass) {}

  /** Whether a parameter may rightly have no gradient for many steps, by its path. */
  default boolean mayRest(String path) {
    return false;
  }
}
