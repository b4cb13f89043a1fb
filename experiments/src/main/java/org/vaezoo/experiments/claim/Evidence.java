package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.core.table.Schema;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.table.ResultRow;

/** What the results of an experiment hold of what claims name. */
final class Evidence {

  private final SweptTrials swept;
  private final ResultTables results;
  private final RecordedTrials recorded;
  private final TrialRows rows;
  private int unfinished;

  private Evidence(SweptTrials swept, ResultTables results) {
    this.swept = swept;
    this.results = results;
    this.recorded = new RecordedTrials(results);
    this.rows = new TrialRows(results);
  }

  /**
   * The evidence of a results folder, however incomplete.
   *
   * @param experiment whose trials count; others of the folder do not
   */
  static Evidence of(Experiment experiment, Path folder) throws IOException {
    return new Evidence(new SweptTrials(experiment), ResultTables.read(folder));
  }

  ResultTables results() {
    return results;
  }

  /** The trials whose settings are as they have to be, as they were asked for. */
  List<Trial> trials(Map<String, List<String>> settings) {
    return swept.meeting(settings);
  }

  /** The trial as it was run and has finished; else the reason is noted. */
  Optional<RecordedTrial> finished(Trial trial, Set<String> missing) {
    Optional<RecordedTrial> found = recorded.of(trial);
    if (found.isEmpty()) {
      missing.add("not run: " + trial.overrides().words());
    } else if (!found.get().finished()) {
      missing.add(words(found.get()));
    }
    Optional<RecordedTrial> finished = found.filter(RecordedTrial::finished);
    unfinished += finished.isPresent() ? 0 : 1;
    return finished;
  }

  /** How often a trial was asked for that has not finished. */
  int unfinished() {
    return unfinished;
  }

  /** The trials of the experiment that have ended without having been measured, a line each. */
  List<String> failures() {
    return trials(Map.of()).stream()
        .flatMap(trial -> recorded.of(trial).stream())
        .filter(RecordedTrial::failed)
        .map(Evidence::words)
        .toList();
  }

  private static String words(RecordedTrial ended) {
    return "trial " + ended.id() + ": " + ended.status() + " " + ended.message();
  }

  /** The same number of every seed. */
  Numbers constant(double number) {
    Map<String, Uncertain> all = new LinkedHashMap<>();
    swept.seeds().forEach(seed -> all.put(seed, Uncertain.exact(number)));
    return new Numbers(all, Set.of(), Set.of(), true);
  }

  /**
   * The rows of a trial that are meant.
   *
   * @param seed its own
   * @param trial whose
   * @param rows in the order of the table
   */
  record Found(String seed, RecordedTrial trial, List<ResultRow> rows) {}

  /**
   * The rows of each trial that has finished.
   *
   * @param at further conditions
   * @param missing where it is noted why there are no others
   */
  List<Found> found(Cells cells, Map<String, String> at, Set<String> missing) throws IOException {
    Conditions conditions = Conditions.of(cells.schema(), cells.where(), at);
    List<Found> all = new ArrayList<>();
    for (Trial trial : trials(conditions.settings())) {
      Optional<RecordedTrial> run = finished(trial, missing);
      if (run.isPresent()) {
        missing.addAll(rows.leftOut(cells.table(), run.get()));
        List<ResultRow> own =
            rows.of(cells.table(), run.get()).stream().filter(conditions::meet).toList();
        if (isKnown(cells, run.get(), own)) {
          all.add(new Found(SweptTrials.seed(trial), run.get(), own));
        } else {
          missing.add(rows.whyNone(cells, run.get()));
        }
      }
    }
    return all;
  }

  /**
   * Whether the rows of a trial are an answer: some cell, or of a count none where some could be.
   */
  private boolean isKnown(Cells cells, RecordedTrial trial, List<ResultRow> own)
      throws IOException {
    return cells.isCount()
        ? rows.canBeCounted(cells, trial)
        : own.stream().anyMatch(row -> row.text(cells.name()).isPresent());
  }

  /** The numbers that a setting or a column has among cells. */
  List<Double> valuesAlong(Cells cells, String key, Map<String, String> at) throws IOException {
    Schema schema = cells.schema();
    List<String> texts = new ArrayList<>();
    if (Conditions.isColumn(schema, key)) {
      for (Found each : found(cells, at, new LinkedHashSet<>())) {
        each.rows().forEach(row -> row.text(new GivenName(key)).ifPresent(texts::add));
      }
    } else {
      for (Trial trial : trials(Conditions.of(schema, cells.where(), at).settings())) {
        SweptTrials.setting(trial, key).ifPresent(texts::add);
      }
    }
    return texts.stream().map(ResultRow::parse).flatMap(number -> number.stream().boxed()).toList();
  }
}
