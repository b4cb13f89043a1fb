package org.vaezoo.experiments.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.experiments.compare.MeasuredRow;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.figure.Figures;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.measures.ratedistortion.BoundColumns;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;

/** Every trial: the measures of finished ones, a row a split, and why the others have none. */
final class TrialsSection implements Section {

  private static final String CAPTION = "estimates ± their standard error";
  private static final List<EstimateColumns> ALWAYS =
      List.of(EvaluationColumns.RATE, EvaluationColumns.DISTORTION, EvaluationColumns.ELBO);

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
    List<EstimateColumns> estimates = estimates(results);
    PageTable table = new PageTable("trials", CAPTION, columns(folder, estimates));
    Map<String, List<MeasuredRow>> measured = new LinkedHashMap<>();
    results
        .measured()
        .forEach(
            row -> measured.computeIfAbsent(row.trial().id(), id -> new ArrayList<>()).add(row));
    for (RecordedTrial trial : results.trials()) {
      List<MeasuredRow> rows = measured.getOrDefault(trial.id(), List.of());
      rows.forEach(row -> table.add(attributes(row), finished(folder, row, estimates)));
      if (rows.isEmpty()) {
        table.add(" class=\"failed\"", failed(results, trial, estimates));
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

  /** Rate, distortion, ELBO and the importance bound of the largest K that some trial has. */
  private static List<EstimateColumns> estimates(ResultTables results) {
    Set<String> names = new LinkedHashSet<>();
    results.splits().forEach(row -> names.addAll(row.row().cells().keySet()));
    List<EstimateColumns> estimates = new ArrayList<>(ALWAYS);
    BoundColumns.IMPORTANCE.samples(names).stream()
        .reduce((fewer, more) -> more)
        .map(BoundColumns.IMPORTANCE::bound)
        .ifPresent(estimates::add);
    return estimates;
  }

  private static List<String> columns(Folder folder, List<EstimateColumns> estimates) {
    List<String> columns = new ArrayList<>(List.of(TrialColumns.TRIAL.heading()));
    columns.addAll(folder.results().sweptKeys());
    columns.add(TrialColumns.SPLIT.heading());
    estimates.forEach(each -> columns.add(each.mean().heading()));
    columns.addAll(List.of(UnitColumns.ACTIVE_UNITS.heading(), folder.verdicts().heading()));
    columns.addAll(List.of(TrialColumns.STATUS.heading(), TrialColumns.MESSAGE.heading()));
    columns.add(EvaluationColumns.SECONDS.heading());
    return columns;
  }

  private static String attributes(MeasuredRow row) {
    return String.format(
        Locale.ROOT,
        " data-trial=\"%s\" data-split=\"%s\"",
        Html.text(row.trial().id()),
        Html.text(row.split()));
  }

  private static List<Cell> finished(
      Folder folder, MeasuredRow measured, List<EstimateColumns> estimates) {
    ResultTables results = folder.results();
    ResultRow row = measured.row();
    List<Cell> cells = start(results, measured.trial());
    cells.add(Cell.of(measured.split()));
    estimates.forEach(each -> cells.add(Cell.estimate(row, each)));
    cells.add(Cell.share(row.number(UnitColumns.ACTIVE_UNITS), row.number(GroupColumns.UNITS)));
    cells.add(Cell.of(folder.verdicts().of(measured).orElse("")));
    cells.add(Cell.of(measured.trial().status()));
    cells.add(Cell.of(measured.trial().message()));
    cells.add(Cell.of(row.number(EvaluationColumns.SECONDS), 0));
    return cells;
  }

  private static List<Cell> failed(
      ResultTables results, RecordedTrial trial, List<EstimateColumns> estimates) {
    List<Cell> cells = start(results, trial);
    cells.addAll(Collections.nCopies(estimates.size() + 3, Cell.of("")));
    cells.add(Cell.of(trial.status()));
    cells.add(Cell.of(trial.message()));
    cells.add(Cell.of(""));
    return cells;
  }

  /** What tells the trial apart. */
  private static List<Cell> start(ResultTables results, RecordedTrial trial) {
    ResultRow keys = new ResultRow(0, trial.keys());
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(trial.id())));
    results.sweptKeys().forEach(key -> cells.add(Cell.of(keys, new GivenName(key))));
    return cells;
  }
}
