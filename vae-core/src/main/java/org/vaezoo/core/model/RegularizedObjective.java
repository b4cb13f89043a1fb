package org.vaezoo.core.model;

import ai.djl.nn.Block;
import java.util.LinkedHashMap;
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

/** An objective with regularizers beside it. */
public final class RegularizedObjective implements Objective {

  private final Objective objective;
  private final Map<String, Regularizer> regularizers;
  private final ModelBlock adversaries = new ModelBlock();

  /**
   * @param regularizers by name; their penalties have names of their own
   */
  public RegularizedObjective(Objective objective, Map<String, Regularizer> regularizers) {
    this.objective = objective;
    this.regularizers = new LinkedHashMap<>(regularizers);
    regularizers.forEach(
        (name, regularizer) ->
            regularizer.adversary().ifPresent(block -> adversaries.add(name, block)));
  }

  @Override
  public int samples() {
    return objective.samples();
  }

  @Override
  public Optional<Block> state() {
    return objective.state();
  }

  @Override
  public Optional<Block> adversary() {
    return adversaries.getChildren().isEmpty() ? Optional.empty() : Optional.of(adversaries);
  }

  @Override
  public Map<String, Schedule> schedules() {
    Map<String, Schedule> schedules = new LinkedHashMap<>(objective.schedules());
    regularizers
        .values()
        .forEach(r -> r.weights().forEach((n, w) -> schedules.put(Penalty.weightOf(n), w)));
    return schedules;
  }

  @Override
  public OptionalDouble rateWeight(Progress at) {
    return regularizers.isEmpty() ? objective.rateWeight(at) : OptionalDouble.empty();
  }

  @Override
  public List<Loss> losses(Inference inference, Batch batch, Pass pass, Coefficients now) {
    return objective.losses(inference, batch, pass, now);
  }

  @Override
  public List<String> lossNames() {
    return objective.lossNames();
  }

  @Override
  public List<Penalty> penalties(Inference inference, Batch batch, Pass pass) {
    return regularizers.values().stream()
        .flatMap(regularizer -> regularizer.penalties(inference, batch, pass).stream())
        .toList();
  }

  @Override
  public List<String> penaltyNames() {
    return regularizers.values().stream()
        .flatMap(regularizer -> regularizer.weights().keySet().stream())
        .toList();
  }

  @Override
  public List<String> estimatedPenalties() {
    return regularizers.values().stream()
        .flatMap(regularizer -> regularizer.estimatedPenalties().stream())
        .toList();
  }

  @Override
  public boolean mayWaiveTheRate() {
    return objective.mayWaiveTheRate();
  }

  @Override
  public List<Loss> adversaryLosses(Inference inference, Batch batch, Pass pass) {
    return regularizers.values().stream()
        .flatMap(regularizer -> regularizer.adversaryLosses(inference, batch, pass).stream())
        .toList();
  }

  @Override
  public List<String> adversaryLossNames() {
    return regularizers.values().stream()
        .flatMap(regularizer -> regularizer.adversaryLossNames().stream())
        .toList();
  }

  @Override
  public List<Update> updates(Inference inference, Batch batch, Pass pass, Coefficients now) {
    return objective.updates(inference, batch, pass, now);
  }

  @Override
  public Map<Column, Double> stateValues() {
    return objective.stateValues();
  }

  @Override
  public List<String> flags() {
    return objective.flags();
  }
}
