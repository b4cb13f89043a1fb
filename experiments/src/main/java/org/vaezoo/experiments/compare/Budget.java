package org.vaezoo.experiments.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vaezoo.core.table.Column;
import org.vaezoo.experiments.table.ResultRow;
import org.vaezoo.measures.ratedistortion.EvaluationColumns;

/** What training cost: a better model of twice the size is no better method. */
final class Budget {

  /** A difference of less than this share is none: a scalar in a hundred thousand weights. */
  private static final double TOLERANCE = 0.01;

  private Budget() {}

  /**
   * What two trials did not have in common of parameters, steps and examples seen: empty where
   * their budgets match to 1 %. What is not known of one of them counts as different.
   */
  static List<String> differences(SplitRow a, SplitRow b) {
    List<String> differences = new ArrayList<>();
    note(differences, EvaluationColumns.PARAMETERS, a, b);
    note(differences, EvaluationColumns.STEPS, a, b);
    note(differences, "examples seen", examples(a), examples(b));
    return differences;
  }

  private static void note(List<String> differences, Column column, SplitRow a, SplitRow b) {
    note(differences, column.name(), a.number(column), b.number(column));
  }

  private static void note(
      List<String> differences, String name, OptionalDouble a, OptionalDouble b) {
    if (a.isEmpty() || b.isEmpty() || !isNear(a.getAsDouble(), b.getAsDouble())) {
      differences.add(name + " " + text(a) + " and " + text(b));
    }
  }

  private static boolean isNear(double a, double b) {
    return Math.abs(a - b) <= TOLERANCE * Math.max(a, b);
  }

  private static OptionalDouble examples(SplitRow row) {
    Optional<String> batch =
        Optional.ofNullable(row.trial().keys().get("training.batchSize"))
            .or(() -> row.trial().setting("/training/batchSize"));
    OptionalDouble size = batch.map(ResultRow::parse).orElse(OptionalDouble.empty());
    OptionalDouble steps = row.number(EvaluationColumns.STEPS);
    return size.isPresent() && steps.isPresent()
        ? OptionalDouble.of(size.getAsDouble() * steps.getAsDouble())
        : OptionalDouble.empty();
  }

  private static String text(OptionalDouble number) {
    return number.isPresent() ? String.valueOf((long) number.getAsDouble()) : "unknown";
  }
}
