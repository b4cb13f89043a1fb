package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.vaezoo.core.table.ColumnType;
import org.vaezoo.core.table.GivenName;
import org.vaezoo.core.table.Schema;
import org.vaezoo.experiments.compare.RecordedTrial;
import org.vaezoo.experiments.compare.ResultTables;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.table.ResultRow;

/** What the results of an experiment say of cells that claims name. */
final class Evidence {

  private final SweptTrials swept;
  private final ResultTables results;
  private final RecordedTrials recorded;
  private final TrialRows rows;

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
      RecordedTrial ended = found.get();
      missing.add("trial " + ended.id() + ": " + ended.status() + " " + ended.message());
    }
    return found.filter(RecordedTrial::finished);
  }

  /** The same number of every seed. */
  Numbers constant(double number) {
    Map<String, Uncertain> all = new LinkedHashMap<>();
    swept.seeds().forEach(seed -> all.put(seed, Uncertain.exact(number)));
    return new Numbers(all, Set.of(), Set.of());
  }

  /** The numbers of cells, one a seed. */
  Numbers numbers(Cells cells, Map<String, String> at) throws IOException {
    Map<String, List<Uncertain>> bySeed = new LinkedHashMap<>();
    Set<String> missing = new LinkedHashSet<>();
    Set<String> read = new LinkedHashSet<>();
    Conditions conditions = Conditions.of(schema(cells), cells.where(), at);
    for (Trial trial : trials(conditions.settings())) {
      Optional<RecordedTrial> run = finished(trial, missing);
      if (run.isPresent()) {
        read.add(run.get().id());
        List<Uncertain> own = own(cells, conditions, run.get());
        if (own.isEmpty() && !cells.isCount()) {
          missing.add(rows.whyNone(cells, run.get()));
        }
        bySeed.computeIfAbsent(SweptTrials.seed(trial), seed -> new ArrayList<>()).addAll(own);
      }
    }
    Map<String, Uncertain> numbers = new LinkedHashMap<>();
    bySeed.forEach(
        (seed, all) -> one(cells, seed, all, missing).ifPresent(each -> numbers.put(seed, each)));
    return new Numbers(numbers, missing, read);
  }

  private List<Uncertain> own(Cells cells, Conditions conditions, RecordedTrial trial)
      throws IOException {
    List<Uncertain> numbers = new ArrayList<>();
    for (ResultRow row : rows.of(cells.table(), trial)) {
      if (conditions.meet(row)) {
        number(cells, row).ifPresent(numbers::add);
      }
    }
    return numbers;
  }

  /** The cell as a number: of a count any cell is one. */
  private static Optional<Uncertain> number(Cells cells, ResultRow row) {
    Optional<String> text = row.text(new GivenName(cells.column()));
    if (cells.isCount()) {
      return text.map(cell -> Uncertain.exact(1));
    }
    OptionalDouble value = text.map(Evidence::parsed).orElse(OptionalDouble.empty());
    return value.isPresent()
        ? Optional.of(new Uncertain(value.getAsDouble(), error(cells, row)))
        : Optional.empty();
  }

  private static OptionalDouble parsed(String cell) {
    return ColumnType.TRUTH
        .parse(cell)
        .map(truth -> OptionalDouble.of(truth.equals(true) ? 1 : 0))
        .orElseGet(() -> ResultRow.parse(cell));
  }

  /** The standard error beside a mean: of {@code x_nats} in {@code x_se}. */
  private static OptionalDouble error(Cells cells, ResultRow row) {
    String name = cells.column().replaceFirst("_nats$", "") + "_se";
    return schema(cells).column(name).map(row::number).orElse(OptionalDouble.empty());
  }

  private static Optional<Uncertain> one(
      Cells cells, String seed, List<Uncertain> all, Set<String> missing) {
    if (cells.reduce().isPresent() && (cells.isCount() || !all.isEmpty())) {
      List<Double> values = all.stream().map(Uncertain::value).toList();
      double value = cells.reduce().get().of(values);
      return Optional.of(
          cells.isCount()
              ? new Uncertain(value, OptionalDouble.empty())
              : new Uncertain(
                  value, all.size() == 1 ? all.get(0).error() : OptionalDouble.empty()));
    }
    if (all.size() > 1) {
      missing.add(
          cells.table()
              + ".csv: "
              + all.size()
              + " rows of seed "
              + seed
              + " are meant; expected one, or a reduce");
      return Optional.empty();
    }
    return all.stream().findFirst();
  }

  private static Schema schema(Cells cells) {
    return MeasuredTables.find(cells.table()).orElseThrow();
  }

  /** The numbers that a setting or a column has among cells. */
  List<Double> valuesAlong(Cells cells, String key, Map<String, String> at) throws IOException {
    Conditions conditions = Conditions.of(schema(cells), cells.where(), at);
    List<Double> values = new ArrayList<>();
    for (Trial trial : trials(conditions.settings())) {
      if (!Conditions.isColumn(schema(cells), key)) {
        add(SweptTrials.setting(trial, key), values);
        continue;
      }
      Optional<RecordedTrial> run = recorded.of(trial);
      if (run.isPresent()) {
        for (ResultRow row : rows.of(cells.table(), run.get())) {
          if (conditions.meet(row)) {
            add(row.text(new GivenName(key)), values);
          }
        }
      }
    }
    return values;
  }

  private static void add(Optional<String> text, List<Double> values) {
    text.map(ResultRow::parse)
        .filter(OptionalDouble::isPresent)
        .ifPresent(number -> values.add(number.getAsDouble()));
  }

  /** All cells of a column as texts, of all seeds, in the order of the trials. */
  List<String> texts(Cells cells, Set<String> missing, Set<String> read) throws IOException {
    List<String> texts = new ArrayList<>();
    Conditions conditions = Conditions.of(schema(cells), cells.where(), Map.of());
    for (Trial trial : trials(conditions.settings())) {
      Optional<RecordedTrial> run = finished(trial, missing);
      if (run.isPresent()) {
        read.add(run.get().id());
        int before = texts.size();
        for (ResultRow row : rows.of(cells.table(), run.get())) {
          if (conditions.meet(row)) {
            row.text(new GivenName(cells.column())).ifPresent(texts::add);
          }
        }
        if (texts.size() == before) {
          missing.add(rows.whyNone(cells, run.get()));
        }
      }
    }
    return texts;
  }
}
