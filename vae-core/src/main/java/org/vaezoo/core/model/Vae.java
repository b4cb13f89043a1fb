package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;

/** A variational autoencoder of any family. */
public interface Vae extends Trainable {

  /** The latent groups, top of the hierarchy first. */
  List<LatentGroup> groups();

  /** Rate, distortion and log-weight of each example: pure, as {@link #step} is. */
  Inference infer(Batch batch, Pass pass);

  /**
   * What a training step starts from: {@link #infer}, except in a model that trains on something
   * else than it is evaluated on, as on a relaxed draw of a temperature among the coefficients.
   */
  default Inference infer(Batch batch, Pass pass, Coefficients now) {
    return infer(batch, pass);
  }

  /** p(x|z) for latents given or drawn. */
  Generation generate(Context context, Latents given, Pass pass);

  /** What training makes of the terms. */
  Objective objective();

  /**
   * A number of each row whose mean over the training split the model keeps as a state, as the
   * squared error that is an optimal decoder variance, [k * B]; empty where it keeps none.
   *
   * @param inference of {@link #infer} on the batch
   * @param x the batch's examples, repeated as the inference is, [k * B, ...]
   */
  default Optional<NDArray> statistic(Inference inference, NDArray x) {
    return Optional.empty();
  }

  /**
   * What an evaluation finds out besides, as the accuracy of a classifier: one number a row, by
   * column name, [B]; not a number for rows of which nothing can be said.
   *
   * @param pass with one sample
   */
  default Map<EstimateColumns, NDArray> measures(Batch batch, Pass pass) {
    return Map.of();
  }

  /** Single numbers that the model has come to, by column name, as {@code decoder_variance}. */
  default Map<Column, Double> scalars() {
    return Map.of();
  }

  /** Keeps the mean of {@link #statistic} over the training split, before an evaluation. */
  default void keep(double mean) {}

  /** The objective's, the adversaries'; a model with losses of its own adds their names. */
  @Override
  default List<String> lossNames() {
    return StepLosses.names(objective(), !penaltyNames().isEmpty());
  }

  /** Whether {@link #fit} sets a state, as the frequencies of a unigram prior over codes. */
  default boolean fitsUse() {
    return false;
  }

  /**
   * Fits a state to how the training split uses each latent group, before an evaluation.
   *
   * @param use in the order of {@link #groups}
   */
  default void fit(List<UnitStatistics> use) {}

  @Override
  default int samples() {
    return objective().samples();
  }

  /** The objective's, then the model's own. */
  @Override
  default List<String> penaltyNames() {
    return Stream.concat(objective().penaltyNames().stream(), penaltyWeights().keySet().stream())
        .toList();
  }

  @Override
  default List<String> estimatedPenalties() {
    return objective().estimatedPenalties();
  }

  @Override
  default Map<Column, Double> stateValues() {
    return objective().stateValues();
  }

  @Override
  default boolean mayRest(String path) {
    return objective().mayWaiveTheRate() && path.startsWith("prior");
  }

  /** The weights of the model's own penalties, by the penalties' names. */
  default Map<String, Schedule> penaltyWeights() {
    return Map.of();
  }

  @Override
  default Map<String, Schedule> schedules() {
    Map<String, Schedule> schedules = new LinkedHashMap<>(objective().schedules());
    penaltyWeights().forEach((name, weight) -> schedules.put(Penalty.weightOf(name), weight));
    return schedules;
  }

  @Override
  default Step step(Batch batch, Pass pass, Coefficients now) {
    Inference inference = infer(batch, pass, now);
    List<Update> updates = new ArrayList<>(objective().updates(inference, batch, pass, now));
    List<Penalty> penalties = new ArrayList<>(inference.terms().penalties());
    penalties.addAll(objective().penalties(inference, batch, pass));
    Map<String, NDArray> report = new LinkedHashMap<>();
    String kind = inference.relaxed() ? "relaxed_" : "";
    report.put(kind + StepColumns.DISTORTION.name(), inference.terms().distortion().mean());
    if (inference.terms().withoutRate().isEmpty()) {
      report.put(kind + StepColumns.RATE.name(), inference.terms().rate().mean());
    }
    penalties.forEach(penalty -> report(penalty, report));
    List<Loss> losses = new StepLosses(objective(), inference, batch, pass).losses(penalties, now);
    pass.moved().all().forEach((state, value) -> updates.add(new Update(state, value)));
    return new Step(losses, updates, report);
  }

  private static void report(Penalty penalty, Map<String, NDArray> report) {
    report.put(penalty.name(), penalty.value());
    penalty
        .noiseFloor()
        .ifPresent(floor -> report.put(Penalty.noiseFloorOf(penalty.name()).name(), floor));
  }
}
