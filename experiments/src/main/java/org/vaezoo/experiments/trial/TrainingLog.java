package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
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

  private static final String METRICS = "metrics";
  private static final String UNIT_RATES = "unitRates";
  private static final String BYTES = "Bytes";
  private static final String SHA256 = "Sha256";

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
        resume(folder.metrics(), columns, MetricsColumns.EARLIER, state, METRICS);
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
    return state.has(UNIT_RATES + BYTES)
        ? resume(folder.unitRates(), UnitRateRows.COLUMNS, List.of(), state, UNIT_RATES)
        : AppendOnlyTable.begin(folder.unitRates(), UnitRateRows.COLUMNS);
  }

  private static AppendOnlyTable resume(
      Path path, List<String> columns, List<String> earlier, JsonNode state, String name)
      throws IOException {
    return AppendOnlyTable.resume(
        path,
        columns,
        earlier,
        state.get(name + BYTES).longValue(),
        state.get(name + SHA256).textValue());
  }

  /** Requires of a checkpoint's state what {@link #resume} reads. */
  static void require(StoredJson state) throws IOException {
    state.number(METRICS + BYTES).text(METRICS + SHA256);
    if (state.json().has(UNIT_RATES + BYTES)) {
      state.number(UNIT_RATES + BYTES).text(UNIT_RATES + SHA256);
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
    remember(state, METRICS, metrics);
    if (unitRates.isPresent()) {
      remember(state, UNIT_RATES, unitRates.get());
    }
  }

  private static void remember(ObjectNode state, String name, AppendOnlyTable table)
      throws IOException {
    state.put(name + BYTES, table.length());
    state.put(name + SHA256, table.digest());
  }

  @Override
  public void close() throws IOException {
    metrics.close();
    if (unitRates.isPresent()) {
      unitRates.get().close();
    }
  }
}
