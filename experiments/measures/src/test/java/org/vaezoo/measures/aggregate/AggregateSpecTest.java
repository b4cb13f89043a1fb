package org.vaezoo.measures.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.table.Row;

/** The linear autoencoder as oracle: everything is known in closed form. */
class AggregateSpecTest {

  private static final int EXAMPLES = 10_000;
  private static final int DRAWS = 1000;

  private static LinearOptimum linear(double... rates) {
    return new LinearOptimum(EngineName.PYTORCH, Precision.FLOAT64, rates);
  }

  private static Map<String, Object> group(Findings findings) {
    List<Row> rows = findings.tables().get("aggregate");
    assertThat(rows).hasSize(1);
    return rows.get(0).cells();
  }

  private static double nats(Map<String, Object> row, String column) {
    return (Double) row.get(column + "_nats");
  }

  private static void assertNear(Map<String, Object> row, String column, double truth) {
    double error = (Double) row.get(column + "_se");
    assertThat(nats(row, column)).as(column).isCloseTo(truth, within(4 * error + 0.05));
  }

  static List<double[]> ratesOfFourNatsAtMost() {
    return List.of(new double[] {1.5, 2.5}, new double[] {0.5, 1.5, 2}, new double[] {0, 1});
  }

  @ParameterizedTest
  @MethodSource("ratesOfFourNatsAtMost")
  void atTheOptimumInformationIsTheRateAndNothingIsLeft(double[] rates) {
    double rate = Arrays.stream(rates).sum();
    try (LinearOptimum linear = linear(rates)) {
      Findings findings = linear.measure(EXAMPLES, DRAWS);
      Map<String, Object> row = group(findings);
      assertNear(row, "rate", rate);
      assertNear(row, "index_code_information", rate);
      assertNear(row, "total_correlation", 0);
      assertNear(row, "prior_gap", 0);
      assertNear(row, "dimension_wise_kl", 0);
      assertThat(row).containsEntry("at_cap", false).containsEntry("rate_exact", true);
      List<Row> units = findings.tables().get("aggregate_units");
      assertThat(units).hasSameSizeAs(rates);
      for (int unit = 0; unit < rates.length; unit++) {
        Map<String, Object> cells = units.get(unit).cells();
        assertNear(cells, "index_code_information", rates[unit]);
        assertNear(cells, "prior_gap", 0);
        assertThat(nats(cells, "gaussian_information")).isCloseTo(rates[unit], within(0.05));
      }
    }
  }

  /** Twenty nats of which ten thousand examples know nine. */
  @Test
  void atTenUnitsTheInformationSaysThatItIsAtItsCap() {
    double[] rates = new double[10];
    Arrays.fill(rates, 2);
    try (LinearOptimum linear = linear(rates)) {
      Findings findings = linear.measure(EXAMPLES, 200);
      Map<String, Object> row = group(findings);
      double cap = Math.log(EXAMPLES);
      assertThat(row).containsEntry("at_cap", true);
      assertThat(nats(row, "index_code_information_cap")).isEqualTo(cap);
      assertThat(nats(row, "index_code_information")).isBetween(cap - 1, cap);
      assertNear(row, "prior_gap", nats(row, "rate") - cap);
      assertThat(findings.tables().get("aggregate_units"))
          .allSatisfy(unit -> assertThat(unit.cells()).containsEntry("at_cap", false));
    }
  }

  @Test
  void thePartsAddUpInEachRow() {
    try (LinearOptimum linear = linear(1, 2)) {
      Map<String, Object> row = group(linear.measure(300, 300));
      double information = nats(row, "index_code_information");
      assertThat(information + nats(row, "prior_gap")).isCloseTo(nats(row, "rate"), within(1e-12));
      assertThat(nats(row, "total_correlation") + nats(row, "dimension_wise_kl"))
          .isCloseTo(nats(row, "prior_gap"), within(1e-12));
      assertThat(row).containsEntry("examples", 300L).containsEntry("draws", 300L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void enginesAndPrecisionsAgree(EngineName engine) {
    AggregateSpec measure = new AggregateSpec(SplitName.TEST, Optional.empty());
    try (LinearOptimum wide = linear(1, 2);
        LinearOptimum narrow = new LinearOptimum(engine, Precision.FLOAT32, 1, 2)) {
      Map<String, Object> expected = group(wide.measure(measure, 600));
      Map<String, Object> found = group(narrow.measure(measure, 600));
      for (String part : List.of("index_code_information", "total_correlation", "prior_gap")) {
        assertThat(nats(found, part)).as(part).isCloseTo(nats(expected, part), within(1e-4));
      }
    }
  }

  @Test
  void moreDrawsThanExamplesAreAllOfThem() {
    try (LinearOptimum linear = linear(1)) {
      assertThat(group(linear.measure(40, 1000))).containsEntry("draws", 40L);
    }
  }

  @Test
  void anEmptySplitHasNothingToSay() {
    try (LinearOptimum linear = linear(1)) {
      Findings findings =
          linear.measure(new AggregateSpec(SplitName.VALIDATION, Optional.empty()), 40);
      assertThat(group(findings))
          .containsEntry("applicable", false)
          .containsEntry("reason", "the split is empty");
    }
  }

  @Test
  void noArrayIsLeftBehind() {
    try (LinearOptimum linear = linear(1)) {
      linear.measure(40, 40);
      int before = linear.arrays();
      linear.measure(40, 40);
      assertThat(linear.arrays()).isEqualTo(before);
    }
  }
}
