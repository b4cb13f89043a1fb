package org.vaezoo.experiments.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.diagnose.GroupMeasures;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.model.StepColumns;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.train.Training;

/**
 * Makes the rows of {@code metrics.csv}: one an epoch and split. The training split's numbers are
 * means over the epoch's steps, while the weights moved; those of validation are measured after it.
 *
 * <p>Beside each penalty stands {@code _share}, what it adds to the loss divided by the whole of
 * the loss, both summed over the epoch, and {@code _noise_floor} where the penalty is an estimate:
 * {@link Penalty#noiseFloor}. Then come the further losses, the coefficients and the states of the
 * objective at the end of the epoch, and the time. The cells of rate and ELBO of a model that has
 * no rate are empty.
 */
final class MetricsRows {

  private static final List<String> MEASURES =
      List.of(
          MetricsColumns.EPOCH.name(),
          MetricsColumns.STEP.name(),
          TrialColumns.SPLIT.name(),
          Loss.MAIN,
          StepColumns.ELBO.name(),
          StepColumns.RATE.name(),
          StepColumns.DISTORTION.name(),
          UnitColumns.ACTIVE_UNITS.name());

  private final Training training;
  private long began = System.nanoTime();

  MetricsRows(Training training) {
    this.training = training;
  }

  /** The columns of the table, in their order. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(MEASURES);
    training.names().penalties().forEach(penalty -> columns.addAll(columnsOf(penalty)));
    training.names().losses().stream()
        .filter(loss -> !loss.equals(Loss.MAIN))
        .forEach(columns::add);
    columns.addAll(training.coefficients().keySet());
    training.stateValues().keySet().forEach(column -> columns.add(column.name()));
    columns.add(MetricsColumns.SECONDS.name());
    return columns;
  }

  private List<String> columnsOf(String penalty) {
    List<String> columns = new ArrayList<>(List.of(penalty, Penalty.shareOf(penalty).name()));
    if (training.names().estimated().contains(penalty)) {
      columns.add(Penalty.noiseFloorOf(penalty).name());
    }
    return columns;
  }

  MetricsRow train(EpochTotals totals) {
    Map<String, Object> row = row(SplitName.TRAIN);
    List<String> reported =
        new ArrayList<>(List.of(StepColumns.RATE.name(), StepColumns.DISTORTION.name()));
    reported.addAll(training.names().penalties());
    training.names().estimated().stream()
        .map(Penalty::noiseFloorOf)
        .map(Column::name)
        .forEach(reported::add);
    reported.addAll(training.names().losses());
    reported.forEach(name -> totals.mean(name).ifPresent(mean -> row.put(name, mean)));
    training
        .names()
        .penalties()
        .forEach(
            name -> share(name, totals).ifPresent(it -> row.put(Penalty.shareOf(name).name(), it)));
    Object rate = row.get(StepColumns.RATE.name());
    if (rate != null) { // relaxed draws have no bound, deterministic codes no rate
      double distortion = (double) row.get(StepColumns.DISTORTION.name());
      row.put(StepColumns.ELBO.name(), -(distortion + (double) rate));
    }
    return new MetricsRow(row);
  }

  /**
   * Of the loss of which the penalty is a part: beside several losses the penalties are their own.
   */
  private static Optional<Double> share(String penalty, EpochTotals totals) {
    double loss = totals.mean(Loss.MAIN).orElse(0.0) + totals.mean(Penalty.TOGETHER).orElse(0.0);
    return totals
        .mean(Penalty.weightedOf(penalty))
        .map(weighted -> weighted / loss)
        .filter(Double::isFinite);
  }

  MetricsRow validation(SplitMeasures measures) {
    Map<String, Object> row = row(SplitName.VALIDATION);
    measures
        .boundReport()
        .bound()
        .ifPresent(
            bound -> {
              row.put(StepColumns.ELBO.name(), bound.elbo().mean());
              row.put(StepColumns.RATE.name(), bound.rate().mean());
            });
    row.put(StepColumns.DISTORTION.name(), measures.distortion().mean());
    GroupMeasures.activeUnits(measures.groups())
        .ifPresent(active -> row.put(UnitColumns.ACTIVE_UNITS.name(), active));
    return new MetricsRow(row);
  }

  private Map<String, Object> row(SplitName split) {
    Map<String, Object> row = new LinkedHashMap<>();
    columns().forEach(column -> row.put(column, null));
    row.put(
        MetricsColumns.EPOCH.name(),
        training.progress().step() / training.progress().stepsPerEpoch());
    row.put(MetricsColumns.STEP.name(), training.progress().step());
    row.put(TrialColumns.SPLIT.name(), split.label());
    row.putAll(training.coefficients());
    training
        .stateValues()
        .forEach((column, value) -> row.put(column.name(), value.isNaN() ? null : value));
    row.put(MetricsColumns.SECONDS.name(), Math.round((System.nanoTime() - began) / 1e6) / 1e3);
    began = System.nanoTime();
    return row;
  }
}
