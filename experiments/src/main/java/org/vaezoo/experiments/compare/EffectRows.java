package org.vaezoo.experiments.compare;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.PairedDifference;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.Unit;

/**
 * The rows of {@code effects.csv} of one split: main effects, or interactions, which are a family
 * of tests each. Label and interval are at one level: no difference is detectable where the
 * interval of a row holds zero, and only there. The correction of Holm (1979) for all tests of the
 * family stands beside them.
 */
final class EffectRows {

  static final String TABLE = "effects";

  private static final Column SPLIT = Column.text("split", "split that was measured").since(1);
  private static final Column KEY = Column.text("key", "swept key that changes").since(1);
  private static final Column VALUE_A = Column.text("value_a", "value that is left").since(1);
  private static final Column VALUE_B = Column.text("value_b", "value that is taken").since(1);
  private static final Column WITH_KEY =
      Column.text("with_key", "of an interaction: the second key; empty for a main effect");
  private static final Column WITH_A =
      Column.text("with_a", "value of the second key whose effect is subtracted");
  private static final Column WITH_B =
      Column.text("with_b", "value of the second key whose effect is taken");
  private static final Column MEASURE = Column.text("measure", "column that differs").since(1);
  private static final Column SEEDS =
      Column.whole("seeds", Unit.COUNT, "seeds, each with its mean over the settings");
  private static final Column SETTINGS =
      Column.whole("settings", Unit.COUNT, "settings of the other keys that the mean is over");
  private static final Column DIFFERENCE =
      Column.number(
              "difference", Unit.NONE, "mean over seeds, in the unit of the measure: b minus a")
          .since(1);
  private static final Column ERROR =
      Column.number("difference_se", Unit.NONE, "standard error of the mean over seeds").since(1);
  private static final Column LOW =
      Column.number("difference_low", Unit.NONE, "lower end of Student's interval of 95 %")
          .since(1);
  private static final Column HIGH =
      Column.number("difference_high", Unit.NONE, "upper end of Student's interval of 95 %")
          .since(1);
  private static final Column P =
      Column.number("p", Unit.NONE, "two-sided, of the paired t-test over seeds").since(1);
  private static final Column P_HOLM =
      Column.number(
              "p_holm",
              Unit.NONE,
              "p corrected for all main effects, or interactions, of the split")
          .since(1);
  private static final Column EFFECT =
      Column.text("effect", "what the interval of 95 % says, and whether Holm's correction agrees")
          .since(1);
  private static final Column NEEDED =
      Column.whole(
          "seeds_needed",
          Unit.COUNT,
          "seeds with which four of five repetitions would detect a difference of this size; empty"
              + " above "
              + Student.MOST_SEEDS);
  private static final Column MATCHED =
      Column.truth("budget_matched", "whether parameters, steps and examples seen agree to 1 %")
          .since(1);
  private static final Column BUDGET = Column.text("budget", "what of the budget differs").since(1);

  /** All columns in order. */
  static final Schema SCHEMA =
      Schema.of(
          TABLE,
          SPLIT,
          KEY,
          VALUE_A,
          VALUE_B,
          WITH_KEY,
          WITH_A,
          WITH_B,
          MEASURE,
          SEEDS,
          SETTINGS,
          DIFFERENCE,
          ERROR,
          LOW,
          HIGH,
          P,
          P_HOLM,
          EFFECT,
          NEEDED,
          MATCHED,
          BUDGET);

  private static final double LEVEL = 1 - Interval.LEVEL;

  private final String split;
  private final List<String> measures;
  private final List<ObjectNode> rows = new ArrayList<>();
  private final List<ObjectNode> tested = new ArrayList<>();

  EffectRows(String split, List<String> measures) {
    this.split = split;
    this.measures = measures;
  }

  /**
   * Adds the rows of an effect, one a measure.
   *
   * @param steps one, or two of an interaction
   */
  void add(List<Step> steps, SeedDifferences differences) {
    for (String measure : measures) {
      add(head(steps), measure, differences);
    }
  }

  private ObjectNode head(List<Step> steps) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    SCHEMA.names().forEach(row::putNull);
    row.put(SPLIT.name(), split);
    row.put(KEY.name(), steps.get(0).key());
    row.put(VALUE_A.name(), steps.get(0).a());
    row.put(VALUE_B.name(), steps.get(0).b());
    if (steps.size() > 1) {
      row.put(WITH_KEY.name(), steps.get(1).key());
      row.put(WITH_A.name(), steps.get(1).a());
      row.put(WITH_B.name(), steps.get(1).b());
    }
    return row;
  }

  private void add(ObjectNode row, String measure, SeedDifferences differences) {
    PairedDifference difference = differences.seedMeans(measure);
    Estimate mean = difference.mean();
    row.put(MEASURE.name(), measure);
    row.put(SEEDS.name(), differences.seeds());
    row.put(SETTINGS.name(), differences.settings());
    row.put(DIFFERENCE.name(), mean.mean());
    row.put(EFFECT.name(), withoutTest(differences.seeds(), mean.mean()));
    Set<String> budget = new LinkedHashSet<>();
    differences.pairs().forEach(pair -> budget.addAll(Budget.differences(pair.a(), pair.b())));
    row.put(MATCHED.name(), budget.isEmpty());
    row.put(BUDGET.name(), String.join("; ", budget));
    rows.add(row);
    if (differences.seeds() > 1) {
      Interval.ofStudent(mean).put(row, DIFFERENCE.name());
      row.put(ERROR.name(), mean.standardError());
    }
    Student.p(difference.values()).ifPresent(p -> test(row, p, mean));
  }

  private void test(ObjectNode row, double p, Estimate mean) {
    row.put(P.name(), p);
    Student.seedsNeeded(mean.mean(), mean.standardError() * Math.sqrt((double) mean.count()))
        .ifPresent(seeds -> row.put(NEEDED.name(), seeds));
    tested.add(row);
  }

  private static String withoutTest(int seeds, double difference) {
    if (seeds < 2) {
      return "one seed: no test";
    }
    return difference == 0 ? "no detectable difference" : "the same for every seed: no test";
  }

  /** All rows, when every test of the family is there. */
  List<ObjectNode> corrected() {
    double[] p = tested.stream().mapToDouble(row -> row.get(P.name()).doubleValue()).toArray();
    double[] adjusted = Holm.adjusted(p);
    for (int test = 0; test < adjusted.length; test++) {
      tested.get(test).put(P_HOLM.name(), adjusted[test]);
      tested.get(test).put(EFFECT.name(), label(tested.get(test), adjusted[test]));
    }
    return rows;
  }

  private static String label(ObjectNode row, double adjusted) {
    boolean holdsZero =
        row.get(LOW.name()).doubleValue() <= 0 && row.get(HIGH.name()).doubleValue() >= 0;
    if (holdsZero) {
      return "no detectable difference";
    }
    String label = row.get(DIFFERENCE.name()).doubleValue() > 0 ? "b is higher" : "b is lower";
    return adjusted < LEVEL ? label : label + "; not after Holm's correction";
  }
}
