package org.vaezoo.measures.collapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.SelfCheckException;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.verdict.Lag;
import org.vaezoo.core.verdict.RuleThresholds;
import org.vaezoo.core.verdict.Rules;
import org.vaezoo.measures.LinearVae;
import org.vaezoo.measures.LinearVae.Unit;

/** The evidence against a linear model, of which all of it is in closed form. */
class CollapseSpecTest {

  private static final double STANDARD_ERRORS = 4;
  private static final double ALMOST_A_POINT = 1e-8;

  private static final CollapseSpec SPEC =
      new CollapseSpec(SplitName.TEST, 1000, 1000, 64, 200, 5, RuleThresholds.DEFAULTS);

  private static final EngineSession ENGINE = open(EngineName.PYTORCH);

  private static EngineSession open(EngineName name) {
    return Engines.open(new EngineSettings(name, Precision.FLOAT64, 1, "cpu"));
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static Subject subject(LinearVae model) {
    return subject(model, ENGINE);
  }

  private static Subject subject(LinearVae model, EngineSession engine) {
    DataSets data =
        new DataSets("tiny", "none", "", LinearVae.IMAGES, LinearVae.IMAGES, LinearVae.IMAGES);
    return new Subject(model, data, 1, engine.manager(), engine.type(), progress -> {});
  }

  private static Diagnosis diagnosis(LinearVae model) {
    return SPEC.diagnosis(subject(model));
  }

  private static String verdict(LinearVae model) {
    return Rules.judge(diagnosis(model).evidence(), RuleThresholds.DEFAULTS).label();
  }

  private static double average(int pixel, DoubleUnaryOperator of) {
    return Arrays.stream(LinearVae.pixel(ENGINE.manager(), pixel)).map(of).average().orElseThrow();
  }

  private static double variance(int pixel) {
    double mean = average(pixel, x -> x);
    return average(pixel, x -> (x - mean) * (x - mean));
  }

  private static void assertWithin(Estimate estimate, double truth) {
    assertThat(estimate.mean())
        .isCloseTo(truth, within(STANDARD_ERRORS * estimate.standardError()));
  }

  /** A posterior that is almost a point: z = a x, and the pixel is x = w z exactly. */
  private static Unit copy(double w) {
    return new Unit(1 / w, ALMOST_A_POINT, w);
  }

  /** With another example's latent D rises by w^2 (z' - z)^2 / 2 s, in the mean w^2 Var(z) / s. */
  @Test
  void theSensitivityOfAUnitIsItsClosedForm() {
    Map<Integer, Estimate> units =
        diagnosis(LinearVae.of(List.of(copy(0.7), copy(1.5), Unit.DEAD)))
            .costs()
            .groups()
            .get(0)
            .units();
    assertWithin(units.get(0), variance(0) / LinearVae.NOISE);
    assertWithin(units.get(1), variance(1) / LinearVae.NOISE);
    assertThat(units.get(0).mean()).isGreaterThan(4 * units.get(0).standardError());
    assertThat(units.get(2).mean()).isZero();
    assertThat(units.get(2).standardError()).isZero();
  }

  /** Prior draws cost w^2 (1 + z^2) / 2 s a unit in the mean. */
  @Test
  void theCostOfPriorDrawsIsItsClosedForm() {
    ReadCosts costs = diagnosis(LinearVae.of(List.of(copy(0.7), copy(1.5)))).costs();
    double expected =
        (0.49 + average(0, x -> x * x) + 2.25 + average(1, x -> x * x)) / 2 / LinearVae.NOISE;
    assertWithin(costs.fromPrior(), expected);
    assertWithin(costs.fromAnother(), (variance(0) + variance(1)) / LinearVae.NOISE);
  }

  @Test
  void theSensitivitiesOfGroupsAddUp() {
    LinearVae model =
        LinearVae.of(List.of(copy(0.7)), List.of(Unit.DEAD), List.of(copy(1), Unit.DEAD));
    ReadCosts costs = diagnosis(model).costs();
    double sum = costs.groups().stream().mapToDouble(group -> group.own().mean()).sum();
    assertThat(sum).isCloseTo(costs.fromPrior().mean(), within(1e-9));
    assertThat(costs.groups().get(0).withBelow().mean())
        .isCloseTo(costs.fromPrior().mean(), within(1e-9));
    double last = (1 + average(2, x -> x * x)) / 2 / LinearVae.NOISE;
    assertWithin(costs.groups().get(2).withBelow(), last);
  }

  /** A decoder that generates otherwise than it infers would make every cost wrong. */
  @Test
  void aModelThatGeneratesOtherwiseThanItInfersIsCaught() {
    LinearVae broken = LinearVae.of(List.of(copy(0.7))).broken();
    assertThatThrownBy(() -> SPEC.measure(subject(broken)))
        .isInstanceOf(SelfCheckException.class)
        .hasMessageContaining("differs from the inference");
  }

  /** From the prior to the true posterior: KL(N(0, 1) || N(m, v)), on either engine. */
  @ParameterizedTest
  @EnumSource
  void optimisedPosteriorsReachTheTrueOnes(EngineName name) {
    double w = 0.4;
    LinearVae model = LinearVae.of(List.of(new Unit(0, 1, w)));
    Unit truth = Unit.exact(w);
    try (EngineSession engine = open(name)) {
      Lag gain = SPEC.diagnosis(subject(model, engine)).gain().orElseThrow();
      double v = truth.variance();
      double expected =
          average(0, x -> (Math.log(v) + (1 + truth.a() * truth.a() * x * x) / v - 1) / 2);
      double rate = average(0, x -> Unit.rate(truth.a() * x, v));
      assertThat(gain.gain().mean())
          .isCloseTo(expected, within(4 * gain.gain().standardError() + 0.03));
      assertThat(gain.optimizedRate().mean()).isCloseTo(rate, within(0.15));
      assertThat(gain.encoderRate().mean()).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void theTruePosteriorLeavesNothingToGain() {
    Lag gain =
        diagnosis(LinearVae.of(List.of(Unit.exact(0.4), Unit.exact(0.8)))).gain().orElseThrow();
    assertThat(gain.gain().mean()).isBetween(0.0, 0.01);
  }

  /** A unit that costs rate for nothing: without it the bound rises by just that rate. */
  @Test
  void pruningADeadUnitGivesBackItsRateAndNothingElse() {
    Unit wasteful = new Unit(0, 0.5, 0);
    Pruned pruned =
        diagnosis(LinearVae.of(List.of(Unit.exact(0.4), wasteful))).pruned().orElseThrow();
    assertThat(pruned.units()).isEqualTo(1);
    assertThat(pruned.elboChange().mean())
        .isCloseTo(Unit.rate(0, 0.5), within(4 * pruned.elboChange().standardError() + 1e-3));
    assertThat(pruned.importanceChange().orElseThrow().mean())
        .isPositive()
        .isLessThan(pruned.elboChange().mean());
  }

  @Test
  void pruningUnitsAtThePriorChangesNothing() {
    Pruned pruned =
        diagnosis(LinearVae.of(List.of(Unit.exact(0.4), Unit.DEAD, Unit.DEAD)))
            .pruned()
            .orElseThrow();
    assertThat(pruned.units()).isEqualTo(1);
    assertThat(pruned.elboChange().mean()).isZero();
    assertThat(pruned.importanceChange().orElseThrow().mean()).isZero();
  }

  /** The negative control: of two units that are read the lesser is not free to prune. */
  @Test
  void pruningAUnitThatIsReadIsSeen() {
    Pruned pruned =
        diagnosis(LinearVae.of(List.of(Unit.exact(0.4), Unit.exact(0.8)))).pruned().orElseThrow();
    assertThat(pruned.units()).isEqualTo(1);
    assertThat(pruned.elboChange().mean()).isLessThan(-0.5);
    assertThat(pruned.cost().mean()).isGreaterThan(0.5);
  }

  /**
   * Under another weight w the cost of pruning is that of the bound less (w - 1) times its rate.
   */
  @Test
  void theCostOfPruningIsThatOfTheLoss() {
    Unit wasteful = new Unit(0, 0.5, 0);
    Subject subject = subject(LinearVae.of(List.of(Unit.exact(0.4), wasteful)));
    double[] kept = {1, 0};
    Pruned bound = new UnitPruning(subject, LinearVae.IMAGES, 5, 1).measure(kept).orElseThrow();
    Pruned heavy = new UnitPruning(subject, LinearVae.IMAGES, 5, 4).measure(kept).orElseThrow();
    assertThat(bound.cost().mean()).isEqualTo(-bound.elboChange().mean());
    assertThat(heavy.cost().mean())
        .isCloseTo(bound.cost().mean() - 3 * Unit.rate(0, 0.5), within(1e-9));
  }

  @Test
  void ofSeveralGroupsNothingIsPruned() {
    LinearVae model = LinearVae.of(List.of(copy(0.7)), List.of(new Unit(0, 0.5, 0)));
    assertThat(diagnosis(model).pruned()).isEmpty();
  }

  /**
   * Units swapped among examples cost what the decoder reads of them: nothing, or w^2 Var(z) / s.
   */
  @Test
  void swappingIsAnotherWayToPrune() {
    LinearVae model = LinearVae.of(List.of(copy(0.7), Unit.DEAD));
    SwapPruning swap = new SwapPruning(subject(model), LinearVae.IMAGES);
    assertThat(swap.measure(new double[] {1, 0}).cost().mean()).isZero();
    assertWithin(swap.measure(new double[] {0, 1}).cost(), variance(0) / LinearVae.NOISE);
  }

  @Test
  void verdictsFollow() {
    Unit alive = Unit.exact(0.4);
    assertThat(verdict(LinearVae.of(List.of(alive, alive)))).isEqualTo("healthy");
    assertThat(verdict(LinearVae.of(List.of(alive, Unit.DEAD, Unit.DEAD))))
        .contains("unused capacity")
        .doesNotContain("healthy");
    assertThat(verdict(LinearVae.of(List.of(Unit.DEAD), List.of(alive))))
        .contains("unused capacity")
        .doesNotContain("healthy");
    assertThat(verdict(LinearVae.of(List.of(new Unit(0, 1, 0.9), new Unit(0, 1, 0.9)))))
        .contains("total collapse")
        .doesNotContain("healthy");
    assertThat(verdict(LinearVae.of(List.of(new Unit(2, 0.1, 0))))).isEqualTo("decoder ignores z");
  }

  /** Its encoder may do what it was asked to. */
  @Test
  void anEncoderThatSomethingElseHoldsBackIsNotSaidToLag() {
    LinearVae model = LinearVae.of(List.of(new Unit(0.1, 0.5, 0.9))).regularized();
    assertThat(diagnosis(model).gain()).isPresent();
    assertThat(verdict(model)).isNotEqualTo("encoder lag");
  }

  @Test
  void theTablesHoldEvidenceAndVerdict() {
    LinearVae model = LinearVae.of(List.of(Unit.exact(0.4), Unit.DEAD, Unit.DEAD));
    Findings findings = SPEC.measure(subject(model));
    Row row = findings.tables().get("collapse").get(0);
    assertThat(row.cells())
        .containsEntry("units", 3L)
        .containsEntry("active_units", 1L)
        .containsEntry("pruned_units", 1L)
        .containsKeys("collapse_v2", "collapse_v2_rule", "sensitivity", "payoff", "payoff_chance")
        .containsKeys("posterior_gain_nats", "prior_latents_cost_se", "rate_weight");
    assertThat(CollapseColumns.SCHEMA.names()).containsAll(row.cells().keySet());
    assertThat(findings.tables().get("collapse_groups")).hasSize(1);
    List<Row> units = findings.tables().get("collapse_units");
    assertThat(units).hasSize(3);
    assertThat(units.get(0).cells())
        .containsKeys("rate_nats", "rate_share", "var_mean", "gaussian_information_nats")
        .containsEntry("active", true);
    assertThat(units.get(1).cells()).containsEntry("sensitivity_nats", 0.0);
  }

  @Test
  void ofALargeGroupOnlySomeUnitsAreResampled() {
    CollapseSpec few = new CollapseSpec(SplitName.TEST, 10, 10, 2, 1, 1, RuleThresholds.DEFAULTS);
    LinearVae model = LinearVae.of(Collections.nCopies(6, Unit.exact(0.4)));
    assertThat(few.diagnosis(subject(model)).costs().groups().get(0).units())
        .containsOnlyKeys(0, 3);
  }

  @Test
  void theSameSeedGivesTheSameNumbers() {
    LinearVae model = LinearVae.of(List.of(Unit.exact(0.4), Unit.exact(0.8)));
    assertThat(diagnosis(model).costs()).isEqualTo(diagnosis(model).costs());
    assertThat(diagnosis(model).gain()).isEqualTo(diagnosis(model).gain());
  }
}
