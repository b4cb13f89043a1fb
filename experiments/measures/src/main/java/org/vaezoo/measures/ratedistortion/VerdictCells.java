package org.vaezoo.measures.ratedistortion;

import java.util.OptionalDouble;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.diagnose.floor.SplitFloors;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.verdict.Evidence;
import org.vaezoo.core.verdict.MeasuredValue;
import org.vaezoo.core.verdict.RuleThresholds;
import org.vaezoo.core.verdict.Rules;
import org.vaezoo.core.verdict.Verdict;
import org.vaezoo.core.verdict.VerdictColumns;

/**
 * The verdict that an evaluation alone can give, by the rules that the measure {@code collapse}
 * uses with more evidence: where that would be needed for a word, the cell says so.
 */
final class VerdictCells {

  private VerdictCells() {}

  /**
   * Puts the verdict into a row of {@code rate_distortion.csv}.
   *
   * @param weight of the rate in the loss at the end of the run; empty where the loss is not D + wR
   */
  static void put(Row row, SplitMeasures measures, OptionalDouble weight, SplitFloors floors) {
    MeasuredValue<Estimate> aboveFloor =
        MeasuredValue.of(
            floors.judging().map(floor -> floor.above(measures.distortion())), "no floor is known");
    Verdict verdict =
        Rules.judge(Evidence.of(measures, weight, aboveFloor), RuleThresholds.DEFAULTS);
    row.put(VerdictColumns.VERDICT, verdict.label());
    row.put(VerdictColumns.RULE, verdict.rule());
  }
}
