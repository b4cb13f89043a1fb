package org.vaezoo.experiments.compare;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.core.verdict.VerdictColumns;
import org.vaezoo.measures.ratedistortion.CodeLengthColumns;
import org.vaezoo.measures.ratedistortion.CodePriorCells;
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
  public static final String TABLE = "comparison";

  /** The column of {@code rate_distortion.csv} that names the variant. */
  public static final String VARIANT = "variant";

  /** The table, and the measure, whose verdict a row has where it was measured. */
  public static final String COLLAPSE = "collapse";

  private static final String VERDICT = VerdictColumns.VERDICT.name();
  private static final String EARLIER = "verdict";

  private static final String IMPORTANCE = "importance_";

  private static final List<String> BEFORE_BOUND =
      List.of(
          "parameters",
          "split",
          "rate_nats",
          "rate_se",
          "distortion_nats",
          "distortion_se",
          "elbo_nats",
          "elbo_se",
          CodeLengthColumns.ELBO.name(),
          CodeLengthColumns.EARLIER,
          SplitRows.WITHOUT_RATE.name(),
          CodePriorCells.PRIOR.name(),
          CodePriorCells.UNIFORM_RATE.name(),
          CodePriorCells.UNIFORM_ELBO.name(),
          "floor_model",
          "floor_nats",
          CodeLengthColumns.FLOOR.name(),
          "distortion_below_floor_nats",
          "distortion_below_floor_se",
          CodeLengthColumns.UNIFORM.name());

  private static final List<String> AFTER_BOUND =
      List.of(
          "units",
          "active_units",
          "codes",
          "used_codes",
          "code_perplexity",
          "accuracy",
          "supervised_accuracy",
          "swapped_class_nats",
          VERDICT,
          "collapse",
          EARLIER,
          "status",
          "message",
          "seconds");

  private VariantTable() {}

  /** Whether the rows are those of a sweep over variants. */
  public static boolean fits(List<Row> rateDistortion) {
    return rateDistortion.stream().anyMatch(row -> row.cells().containsKey(VARIANT));
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
    Predicate<String> bound = bound(rateDistortion);
    return rateDistortion.stream()
        .filter(row -> row.cells().containsKey(VARIANT))
        .map(row -> row(judged(row, measured.getOrDefault(place(row), row)), bound))
        .toList();
  }

  /** The columns of the table in order: those that have a cell in some row. */
  public static Set<String> columns(List<Row> rows) {
    Set<String> present = new LinkedHashSet<>();
    rows.forEach(row -> present.addAll(row.cells().keySet()));
    Set<String> columns = new LinkedHashSet<>(List.of("trial", VARIANT, "paper"));
    present.stream().filter(VariantTable::isSwept).forEach(columns::add);
    columns.addAll(BEFORE_BOUND);
    present.stream().filter(name -> name.startsWith(IMPORTANCE)).forEach(columns::add);
    columns.addAll(AFTER_BOUND);
    columns.retainAll(present);
    return columns;
  }

  /** Which trial and split a row is of. */
  private static String place(Row row) {
    return row.cells().get("trial") + " " + row.cells().get("split");
  }

  private static Row judged(Row evaluated, Row diagnosis) {
    Row verdicts = diagnosis.only(List.of(VERDICT, EARLIER)::contains);
    return new Row()
        .putAll(verdicts)
        .putAll(evaluated.only(name -> !verdicts.cells().containsKey(name)));
  }

  /** The columns of the bound of the largest K, and what it is of. */
  private static Predicate<String> bound(List<Row> rateDistortion) {
    Set<String> bounds = new LinkedHashSet<>();
    for (Row row : rateDistortion) {
      row.cells().keySet().stream()
          .filter(name -> name.matches(IMPORTANCE + "\\d+_nats"))
          .forEach(bounds::add);
    }
    String last = bounds.stream().reduce("", (first, second) -> second).replace("_nats", "");
    List<String> columns =
        List.of(
            last + "_nats",
            last + "_se",
            last + "_standing",
            "importance_images",
            "importance_elbo_nats",
            "importance_elbo_se",
            "importance_gain_nats",
            "importance_gain_se");
    return name -> !last.isEmpty() && columns.contains(name);
  }

  private static Row row(Row measured, Predicate<String> bound) {
    Row row = measured.only(List.of("trial", VARIANT)::contains);
    Variants.find(measured.cells().get(VARIANT).toString())
        .ifPresent(each -> row.put("paper", each.paper().inBrief()));
    return row.putAll(
        measured.only(
            name ->
                isSwept(name)
                    || BEFORE_BOUND.contains(name)
                    || bound.test(name)
                    || AFTER_BOUND.contains(name)));
  }

  /** Other swept keys have a dot in their name. */
  private static boolean isSwept(String column) {
    return column.indexOf('.') > 0;
  }
}
