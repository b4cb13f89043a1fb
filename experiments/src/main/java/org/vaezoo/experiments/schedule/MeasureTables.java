package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vaezoo.experiments.trial.MeasureResult;
import org.vaezoo.experiments.trial.TrialFolder;

/**
 * The tables of the measures that specs ask for by name. The main table of a measure has a row of
 * every trial that it was asked of, with {@code status} and {@code message} at its end: where a
 * measure has no meaning, or failed, the row says why and has no numbers.
 */
final class MeasureTables {

  private final Map<String, List<ObjectNode>> tables;
  private final ArrayNode provenance;
  private boolean failed;

  /**
   * @param tables to add to, by name
   * @param provenance to add to, an entry a measure and trial
   */
  MeasureTables(Map<String, List<ObjectNode>> tables, ArrayNode provenance) {
    this.tables = tables;
    this.provenance = provenance;
  }

  /** Adds all that a trial was measured by. */
  void add(IdentifiedTrial trial, TrialFolder folder) throws IOException {
    for (String type : folder.measures()) {
      MeasureResult result = folder.measured(type).orElseThrow();
      ObjectNode origin = folder.measureProvenance(type);
      provenance.add(origin.put("trial", trial.id()).put("measure", type));
      failed |= result.status() == MeasureResult.Status.FAILED;
      add(trial, result);
    }
  }

  private void add(IdentifiedTrial trial, MeasureResult result) {
    if (result.status() != MeasureResult.Status.MEASURED) {
      table(result.table()).add(ended(TrialRows.key(trial), result));
    }
    for (Map.Entry<String, JsonNode> table : result.rows()) {
      for (JsonNode found : table.getValue()) {
        ObjectNode row = TrialRows.key(trial).setAll((ObjectNode) found);
        boolean main = table.getKey().equals(result.table());
        table(table.getKey()).add(main ? ended(row, result) : row);
      }
    }
  }

  private static ObjectNode ended(ObjectNode row, MeasureResult result) {
    return row.put("status", result.status().name()).put("message", result.message());
  }

  private List<ObjectNode> table(String name) {
    return tables.computeIfAbsent(name, each -> new ArrayList<>());
  }

  /** Whether a measure of some trial failed. */
  boolean failed() {
    return failed;
  }
}
