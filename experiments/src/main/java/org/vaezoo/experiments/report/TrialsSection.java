package org.vaezoo.experiments.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vaezoo.experiments.compare.MeasuredRow;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.figure.Figures;
import org.vaezoo.experiments.table.ResultRow;

/** Every trial: the measures of finished ones, a row a split, and why the others have none. */
final class TrialsSection implements Section {

  private static final Pattern BOUND = Pattern.compile("importance_(\\d+)_nats");
  private static final String CAPTION = "R, D, ELBO and bound in nats, ± the standard error";

  @Override
  public String id() {
    return "all-trials";
  }

  @Override
  public String title() {
    return "Trials";
  }

  @Override
  public Optional<String> html(Folder folder) {
    ResultTables results = folder.results();
    Optional<String> bound = bound(results);
    PageTable table = new PageTable("trials", CAPTION, columns(folder, bound));
    Map<String, List<MeasuredRow>> measured = new LinkedHashMap<>();
    results
        .measured()
        .forEach(
            row -> measured.computeIfAbsent(row.trial().id(), id -> new ArrayList<>()).add(row));
    for (RecordedTrial trial : results.trials()) {
      List<MeasuredRow> rows = measured.getOrDefault(trial.id(), List.of());
      rows.forEach(row -> table.add(attributes(row), finished(folder, row, bound)));
      if (rows.isEmpty()) {
        table.add(" class=\"failed\"", failed(results, trial, bound));
      }
    }
    return Optional.of(tools(results) + table.html());
  }

  private static String tools(ResultTables results) {
    String chosen = Figures.split(results);
    String options =
        results.splitNames().stream()
            .map(
                split ->
                    String.format(
                        Locale.ROOT,
                        "<option%s>%s</option>",
                        split.equals(chosen) ? " selected" : "",
                        Html.text(split)))
            .collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        """
        <div class="tools needs-script" hidden>
        <label>split <select id="split">%s</select></label>
        <label>search <input id="search" type="search" placeholder="trial, value, verdict"></label>
        </div>
        """,
        options);
  }

  /** The importance bound of the largest K that some trial has. */
  private static Optional<String> bound(ResultTables results) {
    return results.splits().stream()
        .flatMap(row -> row.row().cells().keySet().stream())
        .distinct()
        .filter(column -> BOUND.matcher(column).matches())
        .max(Comparator.comparingLong(TrialsSection::samples));
  }

  private static long samples(String column) {
    Matcher matcher = BOUND.matcher(column);
    return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
  }

  private static List<String> columns(Folder folder, Optional<String> bound) {
    List<String> columns = new ArrayList<>(List.of("trial"));
    columns.addAll(folder.results().sweptKeys());
    columns.addAll(List.of("split", "R", "D", "ELBO"));
    bound.ifPresent(column -> columns.add("bound, K = " + samples(column)));
    columns.addAll(List.of("active units", folder.verdicts().heading()));
    columns.addAll(List.of("status", "message", "seconds"));
    return columns;
  }

  private static String attributes(MeasuredRow row) {
    return String.format(
        Locale.ROOT,
        " data-trial=\"%s\" data-split=\"%s\"",
        Html.text(row.trial().id()),
        Html.text(row.split()));
  }

  private static List<Cell> finished(Folder folder, MeasuredRow measured, Optional<String> bound) {
    ResultTables results = folder.results();
    ResultRow row = measured.row();
    List<Cell> cells = start(results, measured.trial());
    cells.add(Cell.of(measured.split()));
    for (String name : List.of("rate", "distortion", "elbo")) {
      cells.add(Cell.estimate(row, name));
    }
    bound.ifPresent(column -> cells.add(Cell.estimate(row, column.replaceFirst("_nats$", ""))));
    cells.add(Cell.share(row.number("active_units"), row.number("units")));
    cells.add(Cell.of(folder.verdicts().of(measured).orElse("")));
    cells.add(Cell.of(measured.trial().status()));
    cells.add(Cell.of(measured.trial().message()));
    cells.add(Cell.of(row.number("seconds"), 0));
    return cells;
  }

  private static List<Cell> failed(
      ResultTables results, RecordedTrial trial, Optional<String> bound) {
    List<Cell> cells = start(results, trial);
    cells.addAll(Collections.nCopies(bound.isPresent() ? 7 : 6, Cell.of("")));
    cells.add(Cell.of(trial.status()));
    cells.add(Cell.of(trial.message()));
    cells.add(Cell.of(""));
    return cells;
  }

  /** What tells the trial apart. */
  private static List<Cell> start(ResultTables results, RecordedTrial trial) {
    ResultRow keys = new ResultRow(0, trial.keys());
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(trial.id())));
    results.sweptKeys().forEach(key -> cells.add(Cell.of(keys, key)));
    return cells;
  }
}
