package org.vaezoo.core.model;

import ai.djl.nn.Block;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.table.Column;

/**
 * The loss that training makes of the terms: here, and only here, terms are weighted. A method of
 * the literature that changes the loss of the plain model is an implementation of this.
 */
public interface Objective {

  /** Draws from the posterior for each example, k. */
  default int samples() {
    return 1;
  }

  /** States of the objective, as a multiplier: saved with the model, moved by updates. */
  default Optional<Block> state() {
    return Optional.empty();
  }

  /** The coefficients that the loss asks for, by name. */
  default Map<String, Schedule> schedules() {
    return Map.of();
  }

  /**
   * The weight beta of the rate, where the loss is D + beta R and nothing else; empty where another
   * term holds or raises the rate.
   *
   * @param at how far a run has come: the weight of a warm-up that was cut off is not that of a
   *     longer run
   */
  default OptionalDouble rateWeight(Progress at) {
    return OptionalDouble.empty();
  }

  /**
   * The losses of a step.
   *
   * @param inference rows are [k * B], sample-major
   * @param pass gives the values of the states; the noise has been drawn
   */
  List<Loss> losses(Inference inference, Batch batch, Pass pass, Coefficients now);

  /** The names of {@link #losses}, in their order. */
  default List<String> lossNames() {
    return List.of(Loss.MAIN);
  }

  /** What the model is trained on besides; arguments as for {@link #losses}. */
  default List<Penalty> penalties(Inference inference, Batch batch, Pass pass) {
    return List.of();
  }

  /** The names of the {@link #penalties}, each with its weight among the {@link #schedules}. */
  default List<String> penaltyNames() {
    return List.of();
  }

  /** The names of those penalties that have a noise floor, in their order. */
  default List<String> estimatedPenalties() {
    return List.of();
  }

  /** Networks that only {@link #adversaryLosses} move. */
  default Optional<Block> adversary() {
    return Optional.empty();
  }

  /** Gives a model the objective's states and adversary, under the names that all models have. */
  default void placeIn(ModelBlock parts) {
    state().ifPresent(state -> parts.add("objective", state));
    adversary().ifPresent(adversary -> parts.add("adversary", adversary));
  }

  /** The losses of the adversary; arguments as for {@link #losses}. */
  default List<Loss> adversaryLosses(Inference inference, Batch batch, Pass pass) {
    return List.of();
  }

  /** The names of {@link #adversaryLosses}, in their order. */
  default List<String> adversaryLossNames() {
    return List.of();
  }

  /** The next values of the states, detached; arguments as for {@link #losses}. */
  default List<Update> updates(Inference inference, Batch batch, Pass pass, Coefficients now) {
    return List.of();
  }

  /**
   * Single numbers that the objective has come to, as a multiplier, by column in their order; read
   * between steps.
   */
  default Map<Column, Double> stateValues() {
    return Map.of();
  }

  /** What the objective found out about the run, as {@code infeasible}; read after training. */
  default List<String> flags() {
    return List.of();
  }

  /** Whether the rate may cost nothing for many steps, so that no gradient reaches a prior. */
  default boolean mayWaiveTheRate() {
    return false;
  }
}
