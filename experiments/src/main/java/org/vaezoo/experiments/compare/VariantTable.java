package org.vaezoo.experiments.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.core.distribution.StatisticColumns;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.core.verdict.VerdictColumns;
import org.vaezoo.experiments.table.Tables;
import org.vaezoo.measures.collapse.CollapseColumns;
import org.vaezoo.measures.ratedistortion.BoundColumns;
import org.vaezoo.measures.ratedistortion.CodeLengthColumns;
import org.vaezoo.measures.ratedistortion.CodePriorCells;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;
import org.vaezoo.measures.ratedistortion.FloorRows;
import org.vaezoo.measures.ratedistortion.SplitRows;

/**
 * Variants side by side, {@code comparison.csv}: a row for each row of {@code rate_distortion.csv},
 * with the paper and what one compares first. The verdict is that of the measure {@code collapse}
 * where it was taken, else that of the evaluation, by the same rules; the columns {@code collapse}
 * and {@code verdict} are those of earlier rules, of trials that were measured by them. A trial
 * that failed has its row too.
 */
public final class VariantTable {

  /** The table's name. */
  public static final String TABLE = VariantColumns.SCHEMA.table();

  /** The table, and the measure, whose verdict a row has where it was measured. */
  public static final String COLLAPSE = CollapseColumns.SCHEMA.table();

  private static final Column VARIANT = VariantColumns.VARIANT;
  private static final BoundColumns BOUNDS = BoundColumns.IMPORTANCE;
  private static final List<String> VERDICTS =
      names(List.of(VerdictColumns.VERDICT, VariantColumns.EARLIER_VERDICT));

  private static final List<String> BEFORE_BOUND =
      names(
          List.of(
              EvaluationColumns.PARAMETERS,
              TrialColumns.SPLIT,
              EvaluationColumns.RATE,
              EvaluationColumns.DISTORTION,
              EvaluationColumns.ELBO,
              CodeLengthColumns.ELBO,
              EvaluationColumns.EARLIER_CODE_LENGTH,
              SplitRows.WITHOUT_RATE,
              CodePriorCells.PRIOR,
              CodePriorCells.UNIFORM_RATE,
              CodePriorCells.UNIFORM_ELBO,
              FloorRows.MODEL,
              FloorRows.FLOOR.mean(),
              CodeLengthColumns.FLOOR,
              FloorRows.BELOW,
              CodeLengthColumns.UNIFORM));

  private static final List<String> USE =
      names(
          List.of(
              GroupColumns.UNITS,
              UnitColumns.ACTIVE_UNITS,
              StatisticColumns.CODES,
              StatisticColumns.USED_CODES,
              StatisticColumns.CODE_PERPLEXITY));

  private static final List<String> END =
      names(
          List.of(
              VerdictColumns.VERDICT,
              EvaluationColumns.EARLIER_VERDICT,
              VariantColumns.EARLIER_VERDICT,
              TrialColumns.STATUS,
              TrialColumns.MESSAGE,
              EvaluationColumns.SECONDS));

  private VariantTable() {}

  private static List<String> names(List<SchemaPart> parts) {
    return parts.stream().flatMap(part -> part.columns().stream()).map(Column::name).toList();
  }

  /** What follows the bound: the use of units, what modules say of their models, the verdict. */
  private static List<String> afterBound() {
    List<String> names = new ArrayList<>(USE);
    List<String> own = VariantColumns.SCHEMA.names();
    Tables.installed().schema(TABLE).orElseThrow().names().stream()
        .filter(name -> !own.contains(name))
        .forEach(names::add);
    names.addAll(END);
    return names;
  }

  /** Whether the rows are those of a sweep over variants. */
  public static boolean fits(List<Row> rateDistortion) {
    return rateDistortion.stream().anyMatch(row -> row.has(VARIANT));
  }

  /**
   * The rows of the table.
   *
   * @param rateDistortion rows of {@code rate_distortion.csv} of a sweep over variants
   * @param collapse rows of {@code collapse.csv}; none where that was not measured
   */
  public static List<Row> rows(List<Row> rateDistortion, List<Row> collapse) {
    Map<String, Row> measured = new LinkedHashMap<>();
    collapse.forEach(row -> measured.put(place(row), row));
    List<String> kept = new ArrayList<>(BEFORE_BOUND);
    kept.addAll(bound(rateDistortion));
    kept.addAll(afterBound());
    return rateDistortion.stream()
        .filter(row -> row.has(VARIANT))
        .map(row -> row(judged(row, measured.getOrDefault(place(row), row)), kept))
        .toList();
  }

  /** The columns of the table in order: those that have a cell in some row. */
  public static Set<String> columns(List<Row> rows) {
    Set<String> present = new LinkedHashSet<>();
    rows.forEach(row -> present.addAll(row.cells().keySet()));
    Set<String> columns =
        new LinkedHashSet<>(names(List.of(TrialColumns.TRIAL, VARIANT, VariantColumns.PAPER)));
    present.stream().filter(VariantTable::isSwept).forEach(columns::add);
    columns.addAll(BEFORE_BOUND);
    Set<String> bounds = bounds(present);
    present.stream().filter(bounds::contains).forEach(columns::add);
    columns.addAll(afterBound());
    columns.retainAll(present);
    return columns;
  }

  /** Which trial and split a row is of. */
  private static String place(Row row) {
    return row.cell(TrialColumns.TRIAL) + " " + row.cell(TrialColumns.SPLIT);
  }

  private static Row judged(Row evaluated, Row diagnosis) {
    Row verdicts = diagnosis.only(VERDICTS::contains);
    return new Row()
        .putAll(verdicts)
        .putAll(evaluated.only(name -> !verdicts.cells().containsKey(name)));
  }

  /** The columns of the bound of the largest K, and what it is of. */
  private static Set<String> bound(List<Row> rateDistortion) {
    Set<String> names = new LinkedHashSet<>();
    rateDistortion.forEach(row -> names.addAll(row.cells().keySet()));
    return bounds(names);
  }

  private static Set<String> bounds(Set<String> names) {
    Set<String> bound = new LinkedHashSet<>();
    BOUNDS.samples(names).stream()
        .reduce((fewer, more) -> more)
        .map(most -> List.<SchemaPart>of(BOUNDS.bound(most), BOUNDS.standing(most)))
        .ifPresent(parts -> bound.addAll(names(parts)));
    if (!bound.isEmpty()) {
      bound.addAll(names(List.copyOf(BOUNDS.beside())));
    }
    return bound;
  }

  private static Row row(Row measured, List<String> kept) {
    Row row = measured.only(names(List.of(TrialColumns.TRIAL, VARIANT))::contains);
    Variants.find(measured.cell(VARIANT).orElseThrow().toString())
        .ifPresent(each -> row.put(VariantColumns.PAPER, each.paper().inBrief()));
    return row.putAll(measured.only(name -> isSwept(name) || kept.contains(name)));
  }

  /** Other swept keys have a dot in their name. */
  private static boolean isSwept(String column) {
    return column.indexOf('.') > 0;
  }
}
