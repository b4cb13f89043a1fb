package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.results.MeasureRows;
import org.vaezoo.experiments.trial.TrialResult;

/** A trial's rows of a table, with what tells trials apart before the measures. */
final class TrialRows {

  private TrialRows() {}

  static List<ObjectNode> of(
      String table, IdentifiedTrial trial, TrialResult result, ObjectNode provenance) {
    List<ObjectNode> rows = new ArrayList<>();
    for (JsonNode measures : result.rows(table)) {
      ObjectNode row = key(trial);
      row.setAll((ObjectNode) measures);
      rows.add(row);
    }
    if (!table.equals(MeasureRows.RATE_DISTORTION)) {
      return rows;
    }
    if (rows.isEmpty()) {
      rows.add(key(trial));
    }
    rows.forEach(row -> describe(row, result, provenance));
    return rows;
  }

  /** The trial's id and the values of the swept keys, under their spec names. */
  static ObjectNode key(IdentifiedTrial trial) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("trial", trial.id());
    trial.trial().overrides().values().forEach(row::set);
    return row;
  }

  private static void describe(ObjectNode row, TrialResult result, ObjectNode provenance) {
    row.put("status", result.status().name());
    row.put("message", result.message());
    for (String key : List.of("steps", "parameters", "flags")) {
      row.set(key, result.json().get(key));
    }
    row.set("seconds", provenance.get("seconds"));
    if (provenance.has(ExperimentSpec.PARENT)) {
      row.set(ExperimentSpec.PARENT, provenance.get(ExperimentSpec.PARENT));
    }
  }

  /**
   * The columns of some rows, each where it first appears; those of measured trials come first, so
   * that a trial without measures at the head of a sweep does not move the others'.
   */
  static Set<String> columns(List<ObjectNode> rows) {
    Set<String> names = new LinkedHashSet<>();
    rows.stream()
        .filter(TrialRows::hasMeasures)
        .forEach(row -> row.fieldNames().forEachRemaining(names::add));
    rows.forEach(row -> row.fieldNames().forEachRemaining(names::add));
    return names;
  }

  private static boolean hasMeasures(ObjectNode row) {
    return row.has(MeasureRows.SPLIT) || row.path("status").asText().equals("MEASURED");
  }
}
