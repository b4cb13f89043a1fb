package org.vaezoo.experiments.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.core.verdict.VerdictColumns;
import org.vaezoo.experiments.results.CodeLengthColumns;
import org.vaezoo.experiments.results.CodePriorRows;
import org.vaezoo.experiments.results.MeasureRows;

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
          MeasureRows.WITHOUT_RATE.name(),
          CodePriorRows.PRIOR.name(),
          CodePriorRows.UNIFORM_RATE.name(),
          CodePriorRows.UNIFORM_ELBO.name(),
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
  public static boolean fits(List<ObjectNode> rateDistortion) {
    return rateDistortion.stream().anyMatch(row -> row.hasNonNull(VARIANT));
  }

  /**
   * The rows of the table.
   *
   * @param rateDistortion rows of {@code rate_distortion.csv} of a sweep over variants
   * @param collapse rows of {@code collapse.csv}; none where that was not measured
   */
  public static List<ObjectNode> rows(List<ObjectNode> rateDistortion, List<ObjectNode> collapse) {
    Map<String, ObjectNode> measured = new LinkedHashMap<>();
    collapse.forEach(row -> measured.put(place(row), row));
    return rows(
        rateDistortion.stream()
            .filter(row -> row.hasNonNull(VARIANT))
            .map(row -> judged(row, measured))
            .toList());
  }

  /** Which trial and split a row is of. */
  private static String place(ObjectNode row) {
    return row.path("trial").asText() + " " + row.path("split").asText();
  }

  private static ObjectNode judged(ObjectNode evaluated, Map<String, ObjectNode> measured) {
    ObjectNode row = evaluated.deepCopy();
    ObjectNode diagnosis = measured.getOrDefault(place(evaluated), row);
    List.of(VERDICT, EARLIER).stream()
        .filter(diagnosis::hasNonNull)
        .forEach(column -> row.set(column, diagnosis.get(column)));
    return row;
  }

  private static List<ObjectNode> rows(List<ObjectNode> rateDistortion) {
    Set<String> columns = new LinkedHashSet<>();
    rateDistortion.forEach(row -> row.fieldNames().forEachRemaining(columns::add));
    Optional<String> bound =
        columns.stream()
            .filter(name -> name.matches("importance_\\d+_nats"))
            .reduce((first, second) -> second);
    return rateDistortion.stream().map(row -> row(row, columns, bound)).toList();
  }

  private static ObjectNode row(ObjectNode measured, Set<String> columns, Optional<String> bound) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    String variant = measured.path(VARIANT).asText();
    row.put("trial", measured.path("trial").asText());
    row.put(VARIANT, variant);
    Variants.find(variant).ifPresent(each -> row.put("paper", each.paper().inBrief()));
    sweptBeside(measured).forEach(name -> row.set(name, measured.get(name)));
    copy(measured, row, columns, BEFORE_BOUND);
    bound.ifPresent(
        name ->
            copy(
                measured,
                row,
                columns,
                List.of(
                    name,
                    name.replace("_nats", "_se"),
                    name.replace("_nats", "_standing"),
                    "importance_images",
                    "importance_elbo_nats",
                    "importance_elbo_se",
                    "importance_gain_nats",
                    "importance_gain_se")));
    copy(measured, row, columns, AFTER_BOUND);
    return row;
  }

  /** Other swept keys stand between the trial's id and the split; all have a dot in their name. */
  private static List<String> sweptBeside(ObjectNode measured) {
    Iterable<String> names = measured::fieldNames;
    return StreamSupport.stream(names.spliterator(), false)
        .filter(name -> name.indexOf('.') > 0)
        .toList();
  }

  private static void copy(
      ObjectNode from, ObjectNode to, Set<String> columns, List<String> names) {
    for (String name : names) {
      JsonNode value = from.get(name);
      if (columns.contains(name)) {
        to.set(name, value);
      }
    }
  }
}
