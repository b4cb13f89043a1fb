package org.vaezoo.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.verdict.EvidenceCases.cost;
import static org.vaezoo.core.verdict.EvidenceCases.estimate;
import static org.vaezoo.core.verdict.EvidenceCases.evidence;
import static org.vaezoo.core.verdict.EvidenceCases.label;
import static org.vaezoo.core.verdict.EvidenceCases.lag;
import static org.vaezoo.core.verdict.EvidenceCases.payoff;
import static org.vaezoo.core.verdict.EvidenceCases.with;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Estimate;

/** Each rule on numbers whose word is known by hand. */
class RulesTest {

  private static Group group(String name, double... held) {
    List<Estimate> units =
        Arrays.stream(held).mapToObj(nats -> estimate(nats, nats / 100)).toList();
    return new Group(name, held.length, Optional.of(units), Optional.empty());
  }

  private static final Group FULL = group("z", 3, 2, 4, 3);
  private static final Group HALF_EMPTY = group("z", 3, 0.002, 4, 0.001, 0.003, 0.001);

  @Test
  void aCodeThatIsWrittenAndReadIsHealthy() {
    Verdict verdict = Rules.judge(evidence(estimate(12, 0.1), FULL), RuleThresholds.DEFAULTS);
    assertThat(verdict.word()).contains(Word.HEALTHY);
    assertThat(verdict.rule()).contains("the lesser half holds 4.90 to 5.10");
  }

  /** Pruning costs 0.06 nats at beta = 5: the half that idles is no fault. */
  @Test
  void halfOfTheUnitsThatCostNothingToPruneAreUnusedCapacity() {
    Evidence e = evidence(estimate(8, 0.02), HALF_EMPTY);
    assertThat(
            label(e.with(e.fromPrior(), e.fromAnother(), e.lag(), e.payoff(), cost(0.06, 0.007))))
        .isEqualTo("unused capacity");
  }

  /** 21 or 11 of 32 units above a threshold, and the same half below: one word. */
  @Test
  void unitsAtTheLineOfActivityDoNotChangeTheWord() {
    double[] few = new double[32];
    double[] many = new double[32];
    for (int unit = 0; unit < 32; unit++) {
      few[unit] = unit < 5 ? 1.2 : unit < 11 ? 0.012 : 0.004;
      many[unit] = unit < 5 ? 1.2 : unit < 21 ? 0.012 : 0.004;
    }
    Evidence one = evidence(estimate(6.2, 0.02), group("z", few));
    Evidence other = evidence(estimate(6.2, 0.02), group("z", many));
    assertThat(label(pruned(one, 0.19, 0.022))).isEqualTo("unused capacity");
    assertThat(label(pruned(other, 0.33, 0.034))).isEqualTo("unused capacity");
  }

  private static Evidence pruned(Evidence e, double cost, double error) {
    return e.with(e.fromPrior(), e.fromAnother(), e.lag(), e.payoff(), cost(cost, error));
  }

  @Test
  void whereTheCostOfPruningCrossesItsLineThereIsNoWord() {
    Evidence e = evidence(estimate(6.2, 0.02), group("z", 3, 3, 0.05, 0.05));
    Verdict verdict = Rules.judge(pruned(e, 0.45, 0.05), RuleThresholds.DEFAULTS);
    assertThat(verdict.word()).isEmpty();
    assertThat(verdict.label()).isEqualTo("undecided: unused capacity or healthy");
    assertThat(verdict.rule())
        .startsWith("unused capacity or healthy; would decide: ")
        .contains("pruning it costs 0.35 to 0.55 (line 0.50)");
  }

  /** A unit more would pay 13.8 - 2 nats under a weight of 1: those that idle have collapsed. */
  @Test
  void idleUnitsThatWouldPayHaveCollapsed() {
    Evidence e = evidence(estimate(6, 0.02), HALF_EMPTY);
    assertThat(label(e.with(e.fromPrior(), e.fromAnother(), e.lag(), payoff(30, 1), cost(0, 0.01))))
        .isEqualTo("dimension collapse");
  }

  /** The code took 100 nats off the floor: a gain of less than 5 is not what was missed. */
  @Test
  void aGainIsHeldAgainstWhatTheCodeGained() {
    Evidence e = evidence(estimate(6, 0.02), HALF_EMPTY);
    Evidence idle = e.with(e.fromPrior(), e.fromAnother(), e.lag(), payoff(9, 0.3), cost(0, 0.01));
    assertThat(Payoff.gain(9, 1)).isBetween(2.8, 3.0);
    assertThat(label(idle)).isEqualTo("unused capacity");
    assertThat(label(floor(idle, -20, 1))).isEqualTo("dimension collapse");
  }

  @Test
  void nothingCodedIsCollapseWhereACodeWouldPayAndElseNotNeeded() {
    Evidence e = floor(evidence(estimate(1e-5, 1e-6), group("z", 0, 0)), 0.3, 0.1);
    assertThat(label(with(e, cost(0.1, 0.04), payoff(32, 2)))).isEqualTo("total collapse");
    assertThat(label(with(e, cost(0.1, 0.04), payoff(1.1, 0.1)))).isEqualTo("no code needed");
    assertThat(label(with(e, cost(0.1, 0.04), payoff(7, 1))))
        .isEqualTo("undecided: no code needed or total collapse");
  }

  /** 0.17 nats that the decoder hardly reads are nothing; 2.6 that it reads are a code. */
  @Test
  void lessThanABitThatIsNotReadIsNotWhatTwoNatsAre() {
    Evidence little = evidence(estimate(0.17, 0.02), group("z", 0.12, 0.01, 0.01, 0.01));
    assertThat(label(with(little, cost(0.4, 0.1), payoff(1.5, 0.2)))).isEqualTo("no code needed");
    Evidence more = evidence(estimate(2.6, 0.06), group("z", 1.3, 0.5, 0.3, 0.2));
    assertThat(label(with(more, cost(6, 0.4), payoff(1.5, 0.2)))).isEqualTo("healthy");
  }

  /** beta = 20: 0.6 nats that lower D by 30 are a code. */
  @Test
  void lessThanABitThatIsReadIsACode() {
    Evidence e = evidence(estimate(0.6, 0.006), group("z", 0.3, 0.3));
    assertThat(label(with(e, cost(29, 1.6), payoff(18, 1)))).isEqualTo("healthy");
  }

  @Test
  void payoffThatIsNotClearOfChancePaysNothing() {
    Evidence e = evidence(estimate(0, 0), group("z", 0, 0));
    Payoff byChance = new Payoff(estimate(30, 2), 40);
    assertThat(label(with(e, cost(0, 0.01), MeasuredValue.measured(byChance))))
        .startsWith("undecided");
  }

  @Test
  void anEncoderLagsWhereRateAndBoundGrow() {
    Evidence e = evidence(estimate(2, 0.01), FULL);
    MeasuredValue<Lag> lag =
        MeasuredValue.measured(new Lag(estimate(20, 1.3), estimate(2, 0.1), estimate(11, 0.4)));
    assertThat(label(e.with(e.fromPrior(), e.fromAnother(), lag, e.payoff(), e.halfCost())))
        .isEqualTo("encoder lag");
    Evidence held =
        new Evidence(
            e.groups(),
            e.rate(),
            784,
            OptionalDouble.empty(),
            e.aboveFloor(),
            e.fromPrior(),
            e.fromAnother(),
            lag,
            e.payoff(),
            e.halfCost());
    assertThat(label(held)).isEqualTo("healthy");
  }

  @Test
  void aCodeThatIsNotReadIsIgnored() {
    Evidence e = evidence(estimate(2, 0.01), FULL);
    assertThat(label(with(e, cost(0, 0.01), e.payoff()))).isEqualTo("decoder ignores z");
  }

  @Test
  void aDistortionAboveTheFloorHasLearnedNothing() {
    Evidence e = evidence(estimate(30, 0.1), FULL);
    assertThat(label(floor(e, 300, 3))).isEqualTo("learned nothing");
    assertThat(label(floor(e, 1, 0.1))).isEqualTo("learned nothing");
    assertThat(label(floor(e, -0.4, 0.1))).startsWith("undecided: learned nothing or healthy");
  }

  private static Evidence floor(Evidence e, double above, double error) {
    return new Evidence(
        e.groups(),
        e.rate(),
        e.dimensions(),
        e.weight(),
        MeasuredValue.measured(estimate(above, error)),
        e.fromPrior(),
        e.fromAnother(),
        e.lag(),
        e.payoff(),
        e.halfCost());
  }

  /** One dead group of many is said, and harmless. */
  @Test
  void aGroupThatHoldsNothingIsUnusedCapacity() {
    Evidence e = evidence(estimate(19, 0.1), group("z2", 0.0001, 0.0002), group("z1", 5, 4, 6, 4));
    Verdict verdict = Rules.judge(e, RuleThresholds.DEFAULTS);
    assertThat(verdict.word()).contains(Word.UNUSED);
    assertThat(verdict.rule()).contains("z2 holds");
  }

  @Test
  void fewExamplesGiveNoWord() {
    Estimate few = new Estimate(20, 0.1, 29);
    assertThat(label(evidence(few, FULL))).startsWith("undecided");
  }

  @Test
  void theEvaluationAloneSaysWhatItNeeds() {
    Evidence e = evidence(estimate(12, 0.1), FULL);
    Evidence shallow =
        e.with(
            MeasuredValue.notMeasured(),
            MeasuredValue.notMeasured(),
            MeasuredValue.notMeasured(),
            MeasuredValue.notMeasured(),
            MeasuredValue.notMeasured());
    Verdict verdict = Rules.judge(shallow, RuleThresholds.DEFAULTS);
    assertThat(verdict.label()).as("more than three are possible").isEqualTo("needs the measure");
    assertThat(verdict.rule())
        .startsWith("encoder lag or decoder ignores z or ")
        .contains("or healthy; would decide: ");
    assertThat(Verdict.isWord(verdict.label())).isFalse();
  }

  @Test
  void everyWordHasItsOwnLabel() {
    assertThat(Stream.of(Word.values()).map(Word::label)).doesNotHaveDuplicates();
    assertThat(Stream.of(Word.values()).map(Word::label)).allMatch(Verdict::isWord);
  }

  @Test
  void linesThatMoveTheWordAreNamed() {
    Evidence e = pruned(evidence(estimate(6.2, 0.02), group("z", 3, 3, 0.05, 0.05)), 0.3, 0.01);
    assertThat(label(e)).isEqualTo("unused capacity");
    assertThat(Sensitivity.of(e, RuleThresholds.DEFAULTS)).isEqualTo("harm x 0.5: healthy");
  }

  /** (λ - β - β log(λ/β)) / 2 by hand. */
  @Test
  void gainOfAUnit() {
    assertThat(Payoff.gain(1, 1)).isZero();
    assertThat(Payoff.gain(0.5, 1)).isZero();
    assertThat(Payoff.gain(Math.E, 1)).isEqualTo((Math.E - 2) / 2);
    assertThat(Payoff.gain(8, 4)).isCloseTo((4 - 4 * Math.log(2)) / 2, within(1e-12));
    assertThat(Payoff.gain(3, 0)).isEqualTo(1.5);
  }
}
