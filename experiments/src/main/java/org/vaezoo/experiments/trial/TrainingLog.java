package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.experiments.store.AppendOnlyTable;
import org.vaezoo.experiments.store.StoredJson;

/**
 * The tables that grow in the course of a trial's training: {@code metrics.csv}, and {@code
 * unit_rates.csv} where there is a validation split. The state of a checkpoint remembers both.
 */
final class TrainingLog implements AutoCloseable {

  private static final TableMark METRICS = new TableMark("metrics");
  private static final TableMark UNIT_RATES = new TableMark("unitRates");

  private final AppendOnlyTable metrics;
  private final Optional<AppendOnlyTable> unitRates;

  private TrainingLog(AppendOnlyTable metrics, Optional<AppendOnlyTable> unitRates) {
    this.metrics = metrics;
    this.unitRates = unitRates;
  }

  /**
   * Begins empty tables.
   *
   * @param columns of the metrics
   * @param validates whether there is a validation split
   */
  static TrainingLog begin(TrialFolder folder, List<String> columns, boolean validates)
      throws IOException {
    AppendOnlyTable metrics = AppendOnlyTable.begin(folder.metrics(), columns);
    return withUnitRates(metrics, folder, MissingNode.getInstance(), validates);
  }

  /**
   * Goes on where a checkpoint was written. One of a version that had no unit rates begins them.
   *
   * @param columns of the metrics to come
   * @param validates whether there is a validation split
   * @throws IOException if the rows of before are not those that the checkpoint knew, or have other
   *     columns than those to come
   */
  static TrainingLog resume(
      TrialFolder folder, List<String> columns, JsonNode state, boolean validates)
      throws IOException {
    AppendOnlyTable metrics =
        METRICS.resume(state, folder.metrics(), columns, MetricsColumns.EARLIER);
    return withUnitRates(metrics, folder, state, validates);
  }

  private static TrainingLog withUnitRates(
      AppendOnlyTable metrics, TrialFolder folder, JsonNode state, boolean validates)
      throws IOException {
    try {
      return new TrainingLog(
          metrics, validates ? Optional.of(unitRates(folder, state)) : Optional.empty());
    } catch (IOException failed) {
      metrics.close();
      throw failed;
    }
  }

  private static AppendOnlyTable unitRates(TrialFolder folder, JsonNode state) throws IOException {
    return UNIT_RATES.isIn(state)
        ? UNIT_RATES.resume(state, folder.unitRates(), UnitRateRows.COLUMNS, List.of())
        : AppendOnlyTable.begin(folder.unitRates(), UnitRateRows.COLUMNS);
  }

  /** Requires of a checkpoint's state what {@link #resume} reads. */
  static void require(StoredJson state) throws IOException {
    METRICS.require(state);
    if (UNIT_RATES.isIn(state.json())) {
      UNIT_RATES.require(state);
    }
  }

  /** Adds a row of {@code metrics.csv}. */
  void addMetrics(MetricsRow row) throws IOException {
    metrics.append(row.values());
  }

  /** Adds an epoch's rows of {@code unit_rates.csv}. */
  void addUnitRates(List<Map<String, Object>> rows) throws IOException {
    unitRates.orElseThrow().appendAll(rows);
  }

  /** Writes into a checkpoint's state what {@link #resume} reads. */
  void remember(ObjectNode state) throws IOException {
    METRICS.write(state, metrics);
    if (unitRates.isPresent()) {
      UNIT_RATES.write(state, unitRates.get());
    }
  }

  @Override
  public void close() throws IOException {
    metrics.close();
    if (unitRates.isPresent()) {
      unitRates.get().close();
    }
  }
}
