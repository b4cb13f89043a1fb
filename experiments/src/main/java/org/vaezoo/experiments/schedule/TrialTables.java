package org.vaezoo.experiments.schedule;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.experiments.compare.PairedImages;
import org.vaezoo.experiments.compare.VariantTable;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.trial.EndedTrial;
import org.vaezoo.experiments.trial.MeasureResult;
import org.vaezoo.experiments.trial.Status;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;
import org.vaezoo.measures.ratedistortion.EvaluationTables;
import org.vaezoo.measures.ratedistortion.RateDistortionSpec;

/**
 * Every table of a results folder, made of what its trials keep: of each trial how its training
 * ended, and what each measure found. The main table of a measure has a row of every trial that it
 * was asked of: where it has no meaning, or failed, the row says why and has no numbers. That of
 * {@code rate_distortion.csv} says how the trial ended as well.
 */
final class TrialTables {

  private static final String RATE_DISTORTION = EvaluationTables.RATE_DISTORTION.table();

  private final Map<String, List<Row>> tables = new LinkedHashMap<>();
  private final ArrayNode provenance = JsonNodeFactory.instance.arrayNode();
  private final FirstOfItsKind firsts = new FirstOfItsKind();
  private final Map<String, List<String>> failures = new LinkedHashMap<>();

  TrialTables() {
    tables.put(RATE_DISTORTION, new ArrayList<>());
    tables.put(PairedImages.TABLE, new ArrayList<>());
  }

  /** Adds the next trial of the sweep, which has ended. */
  void add(IdentifiedTrial trial, EndedTrial ended) {
    failures.put(trial.id(), ended.failures());
    ObjectNode origin = ended.provenance();
    provenance.add(origin.put("trial", trial.id()));
    double seconds = origin.get("seconds").doubleValue();
    for (Map.Entry<String, ObjectNode> each : ended.provenances().entrySet()) {
      ObjectNode measured = each.getValue();
      provenance.add(measured.put("trial", trial.id()).put("measure", each.getKey()));
      if (each.getKey().equals(RateDistortionSpec.TYPE)) {
        seconds += measured.get("seconds").doubleValue();
      }
    }
    ended.measured().values().forEach(found -> add(trial, found));
    Row end = TrialKey.end(ended.result(), ended.rateDistortion(), seconds);
    if (origin.has(ExperimentSpec.PARENT)) {
      end.put(EvaluationColumns.PARENT, origin.get(ExperimentSpec.PARENT).asText());
    }
    if (origin.has(EvaluationColumns.MODE.name())) {
      end.put(EvaluationColumns.MODE, origin.get(EvaluationColumns.MODE.name()).asText());
    }
    if (origin.has(EvaluationColumns.TRAINING_GROUP.name())) {
      String group = origin.get(EvaluationColumns.TRAINING_GROUP.name()).asText();
      end.put(EvaluationColumns.TRAINING_GROUP, group);
    }
    addRateDistortion(trial, ended.rateDistortion(), end);
  }

  private void addRateDistortion(IdentifiedTrial trial, Optional<MeasureResult> measured, Row end) {
    if (measured.isPresent() && measured.get().status() == Status.FINISHED) {
      addRows(trial, measured.get(), end);
      List<Row> pairs = firsts.against(trial, measured.get().images());
      table(PairedImages.TABLE).addAll(pairs);
      return;
    }
    table(RATE_DISTORTION).add(TrialKey.of(trial).putAll(end));
  }

  private void add(IdentifiedTrial trial, MeasureResult result) {
    Row end =
        new Row()
            .put(TrialColumns.STATUS, result.status().name())
            .put(TrialColumns.MESSAGE, result.message());
    if (result.status() != Status.FINISHED) {
      table(result.table()).add(TrialKey.of(trial).putAll(end));
    }
    addRows(trial, result, end);
  }

  private void addRows(IdentifiedTrial trial, MeasureResult result, Row end) {
    for (Map.Entry<String, List<Row>> found : result.rows().entrySet()) {
      boolean isMain = found.getKey().equals(result.table());
      for (Row row : found.getValue()) {
        Row whole = TrialKey.of(trial).putAll(row);
        table(found.getKey()).add(isMain ? whole.putAll(end) : whole);
      }
    }
  }

  private List<Row> table(String name) {
    return tables.computeIfAbsent(name, each -> new ArrayList<>());
  }

  /** Takes note of a trial that no table lists. */
  void leaveOut(IdentifiedTrial trial, EndedTrial ended) {
    failures.put(trial.id(), ended.failures());
  }

  /** What of a trial has ended without numbers, and why; a line each. */
  List<String> failures(String id) {
    return failures.getOrDefault(id, List.of());
  }

  /** How all came to be, an entry a trial, and one a measure of it. */
  ArrayNode provenance() {
    return provenance;
  }

  /** The rows by table. */
  Map<String, List<Row>> tables() {
    Map<String, List<Row>> all = new LinkedHashMap<>(tables);
    List<Row> rateDistortion = tables.get(RATE_DISTORTION);
    if (VariantTable.fits(rateDistortion)) {
      List<Row> collapse = tables.getOrDefault(VariantTable.COLLAPSE, List.of());
      all.put(VariantTable.TABLE, VariantTable.rows(rateDistortion, collapse));
    }
    return all;
  }

  /**
   * The columns of a table, each where it first appears; those of measured trials come first, so
   * that a trial without measures at the head of a sweep does not move the others'.
   */
  static Set<String> columns(String table, List<Row> rows) {
    if (table.equals(VariantTable.TABLE)) {
      return VariantTable.columns(rows);
    }
    Set<String> names = new LinkedHashSet<>();
    rows.stream()
        .filter(TrialTables::hasMeasures)
        .forEach(row -> names.addAll(row.cells().keySet()));
    rows.forEach(row -> names.addAll(row.cells().keySet()));
    if (table.equals(RATE_DISTORTION) && rows.stream().noneMatch(TrialTables::hasMeasures)) {
      TrialKey.SIZE.forEach(
          column ->
              names.add(column.name())); // empty cells: a reader finds the columns of any sweep
    }
    return names;
  }

  private static boolean hasMeasures(Row row) {
    return row.has(TrialColumns.SPLIT)
        || row.cell(TrialColumns.STATUS).filter(Status.FINISHED.name()::equals).isPresent();
  }
}
