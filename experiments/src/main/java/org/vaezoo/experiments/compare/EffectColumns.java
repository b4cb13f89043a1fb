package org.vaezoo.experiments.compare;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.Unit;

/** The columns of {@code effects.csv}. */
public final class EffectColumns {

  static final Column SPLIT = Column.text("split", "split that was measured");
  static final Column KEY = Column.text("key", "swept key that changes");
  static final Column VALUE_A = Column.text("value_a", "value that is left");
  static final Column VALUE_B = Column.text("value_b", "value that is taken");
  static final Column WITH_KEY =
      Column.text("with_key", "of an interaction: the second key; empty for a main effect")
          .since(2);
  static final Column WITH_A =
      Column.text("with_a", "value of the second key whose effect is subtracted").since(2);
  static final Column WITH_B =
      Column.text("with_b", "value of the second key whose effect is taken").since(2);
  static final Column MEASURE = Column.text("measure", "column that differs");
  static final Column SEEDS =
      Column.whole("seeds", Unit.COUNT, "seeds, each with its mean over the settings").since(2);
  static final Column SETTINGS =
      Column.whole("settings", Unit.COUNT, "settings of the other keys that the mean is over")
          .since(2);
  static final Column DIFFERENCE =
      Column.number(
          "difference", Unit.NONE, "mean over seeds, in the unit of the measure: b minus a");
  static final Column ERROR =
      Column.number("difference_se", Unit.NONE, "standard error of the mean over seeds");
  static final IntervalColumns INTERVAL =
      IntervalColumns.of("difference", Unit.NONE, "Student's interval of 95 %");
  static final Column P =
      Column.number("p", Unit.NONE, "two-sided, of the paired t-test over seeds");
  static final Column P_HOLM =
      Column.number(
          "p_holm", Unit.NONE, "p corrected for all main effects, or interactions, of the split");
  static final Column EFFECT =
      Column.text("effect", "what the interval of 95 % says, and whether Holm's correction agrees");
  static final Column NEEDED =
      Column.whole(
              "seeds_needed",
              Unit.COUNT,
              "seeds with which four of five repetitions would detect a difference of this size;"
                  + " empty above "
                  + Student.MOST_SEEDS)
          .since(2);
  static final Column MATCHED =
      Column.truth("budget_matched", "whether parameters, steps and examples seen agree to 1 %");
  static final Column BUDGET = Column.text("budget", "what of the budget differs");

  /** All columns in order. */
  public static final Schema SCHEMA =
      Schema.of(
          "effects",
          "an effect of a swept key on a measure",
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
          INTERVAL.low(),
          INTERVAL.high(),
          P,
          P_HOLM,
          EFFECT,
          NEEDED,
          MATCHED,
          BUDGET);

  private EffectColumns() {}
}
