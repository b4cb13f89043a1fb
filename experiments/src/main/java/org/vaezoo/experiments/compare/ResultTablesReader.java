package org.vaezoo.experiments.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.sweep.TrialId;
import org.vaezoo.experiments.table.Note;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.experiments.table.ResultTable;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;
import org.vaezoo.measures.ratedistortion.EvaluationTables;
import org.vaezoo.measures.ratedistortion.SplitRows;

/** Reads what {@link ResultTables} holds and notes what is wrong. */
final class ResultTablesReader {

  private static final Column RATE = EvaluationColumns.RATE.mean();
  private static final Column DISTORTION = EvaluationColumns.DISTORTION.mean();
  private static final Column ELBO = EvaluationColumns.ELBO.mean();
  private static final List<Column> NEEDED = List.of(TrialColumns.TRIAL, TrialColumns.STATUS);
  private static final List<Column> MEASURED = List.of(TrialColumns.SPLIT, RATE, DISTORTION, ELBO);

  /** Relative to 1 + |ELBO|: what an evaluation allows itself. */
  private static final double ROUNDING = 1e-4;

  private final Path folder;
  private final Map<String, RecordedTrial> trials = new LinkedHashMap<>();
  private final List<SplitRow> splits = new ArrayList<>();
  private final List<RowWithoutRate> withoutRates = new ArrayList<>();
  private final Set<List<String>> seen = new LinkedHashSet<>();
  private final List<Note> notes = new ArrayList<>();
  private List<String> sweptKeys = List.of();

  ResultTablesReader(Path folder) {
    this.folder = folder;
  }

  ResultTables read() throws IOException {
    Optional<JsonNode> spec = json("spec.json", true);
    ResultTable table = ResultTable.read(folder, EvaluationTables.RATE_DISTORTION.table() + ".csv");
    notes.addAll(table.notes());
    if (hasColumns(table, NEEDED)) {
      sweptKeys = sweptKeys(table.columns());
      boolean measured = isWithoutRates(table) || hasColumns(table, MEASURED);
      for (ResultRow row : table.rows()) {
        add(table.file(), row, measured);
      }
    }
    addFolders();
    notes.sort(Note.ORDER);
    return new ResultTables(
        folder, spec, sweptKeys, List.copyOf(trials.values()), splits, withoutRates, notes);
  }

  /** Whether no row has a rate: then the table has no such columns either. */
  private static boolean isWithoutRates(ResultTable table) {
    return table.has(SplitRows.WITHOUT_RATE) && !table.has(RATE);
  }

  private boolean hasColumns(ResultTable table, List<Column> needed) {
    List<String> missing =
        needed.stream().filter(each -> !table.has(each)).map(Column::name).toList();
    if (!missing.isEmpty() && !table.columns().isEmpty()) {
      notes.add(
          new Note(
              table.file(),
              1,
              "the columns " + missing + " are missing: written by another version, or failed"));
    }
    return missing.isEmpty();
  }

  /** Between the trial and its measures; where nothing was measured, its status. */
  private static List<String> sweptKeys(List<String> columns) {
    int split = columns.indexOf(TrialColumns.SPLIT.name());
    int end = split >= 0 ? split : columns.indexOf(TrialColumns.STATUS.name());
    int start = columns.indexOf(TrialColumns.TRIAL.name()) + 1;
    return start < end ? columns.subList(start, end) : List.of();
  }

  private void add(String file, ResultRow row, boolean measured) throws IOException {
    Optional<String> id = row.text(TrialColumns.TRIAL);
    if (id.isEmpty() || row.text(TrialColumns.STATUS).isEmpty()) {
      notes.add(new Note(file, row.line(), "has no trial or no status; the row is left out"));
      return;
    }
    RecordedTrial trial = trials.get(id.get());
    if (trial == null) {
      trial = entry(id.get(), row);
      trials.put(trial.id(), trial);
    }
    if (trial.finished() && row.text(SplitRows.WITHOUT_RATE).isPresent()) {
      addWithoutRate(file, trial, row);
      return;
    }
    Optional<String> reason = measured ? reasonAgainst(trial, row) : Optional.empty();
    if (!trial.finished()) {
      reason = Optional.of("left out: " + trial.status() + ": " + trial.message());
    }
    if (reason.isPresent()) {
      notes.add(new Note(file, row.line(), "trial " + trial.id() + ": " + reason.get()));
      return;
    }
    if (measured) {
      splits.add(split(trial, row));
    }
  }

  private void addWithoutRate(String file, RecordedTrial trial, ResultRow row) {
    String why = row.required(SplitRows.WITHOUT_RATE);
    notes.add(
        new Note(
            file,
            row.line(),
            "trial "
                + trial.id()
                + ": left out of all that reads a rate: "
                + why
                + "; it stands among the trials alone"));
    row.text(TrialColumns.SPLIT)
        .ifPresent(split -> withoutRates.add(new RowWithoutRate(trial, split, why, row)));
  }

  private RecordedTrial entry(String id, ResultRow row) throws IOException {
    Map<String, String> keys = new LinkedHashMap<>();
    sweptKeys.forEach(
        key ->
            row.text(new GivenName(key))
                .ifPresent(value -> keys.put(key, ResultRow.shortest(value))));
    return new RecordedTrial(
        id,
        trialFolder(id),
        keys,
        row.required(TrialColumns.STATUS),
        row.text(TrialColumns.MESSAGE).orElse(""),
        json("trials/" + id + "/spec.json", false));
  }

  private Optional<String> reasonAgainst(RecordedTrial trial, ResultRow row) {
    Optional<Column> empty =
        MEASURED.stream().filter(column -> row.text(column).isEmpty()).findFirst();
    if (empty.isPresent()) {
      return empty.map(column -> "left out: " + column.name() + " is empty");
    }
    if (!seen.add(List.of(trial.id(), row.required(TrialColumns.SPLIT)))) {
      return Optional.of("left out: the split stands there a second time");
    }
    double elbo = row.number(ELBO).orElseThrow();
    double sum = row.number(RATE).orElseThrow() + row.number(DISTORTION).orElseThrow();
    return Math.abs(elbo + sum) <= ROUNDING * (1 + Math.abs(elbo))
        ? Optional.empty()
        : Optional.of("left out: D + R is " + sum + " but the ELBO is " + elbo);
  }

  private static SplitRow split(RecordedTrial trial, ResultRow row) {
    return new SplitRow(
        trial,
        row.required(TrialColumns.SPLIT),
        row.number(RATE).orElseThrow(),
        row.number(DISTORTION).orElseThrow(),
        row.number(ELBO).orElseThrow(),
        row);
  }

  /** Trials that the table does not know, as in a run that has not ended. */
  private void addFolders() throws IOException {
    if (!Files.isDirectory(folder.resolve("trials"))) {
      return;
    }
    List<String> ids;
    try (Stream<Path> entries = Files.list(folder.resolve("trials"))) {
      ids =
          entries
              .filter(Files::isDirectory)
              .map(entry -> entry.getFileName().toString())
              .filter(TrialId::isOne)
              .filter(id -> !trials.containsKey(id))
              .sorted()
              .toList();
    }
    for (String id : ids) {
      addUnknown(id);
    }
  }

  private void addUnknown(String id) throws IOException {
    String name = "trials/" + id;
    Optional<JsonNode> result = json(name + "/result.json", false);
    String status =
        result
            .map(r -> r.path(TrialColumns.STATUS.name()).asText())
            .orElse(RecordedTrial.UNFINISHED);
    String message = result.map(r -> r.path(TrialColumns.MESSAGE.name()).asText()).orElse("");
    notes.add(
        Note.on(
            name,
            result.isPresent()
                ? "has ended but is not in the table; make it with: vaezoo resume"
                : "has not ended; go on with: vaezoo resume"));
    trials.put(
        id,
        new RecordedTrial(
            id, trialFolder(id), Map.of(), status, message, json(name + "/spec.json", false)));
  }

  private Path trialFolder(String id) {
    return folder.resolve("trials").resolve(id);
  }

  private Optional<JsonNode> json(String file, boolean needed) throws IOException {
    if (!Files.isRegularFile(folder.resolve(file))) {
      if (needed) {
        notes.add(Note.on(file, "is missing"));
      }
      return Optional.empty();
    }
    return JsonFiles.readable(folder.resolve(file), reason -> notes.add(Note.on(file, reason)));
  }
}
