package org.vaezoo.core.measure.collapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.measure.collapse.Evidence.Lag;

/** Each verdict, each boundary and each precedence, on evidence made by hand. */
class RulesTest {

  private static final Optional<Lag> NO_LAG = Optional.of(new Lag(3, 20, 21));
  private static final Optional<Lag> LAG = Optional.of(new Lag(3, 1, 5));
  private static final Optional<Double> NO_PAYOFF = Optional.of(1.0);

  private static GroupEvidence group(String name, double... activities) {
    return new GroupEvidence(name, Arrays.stream(activities).boxed().toList(), Optional.empty());
  }

  private static GroupEvidence codes(double used, double... information) {
    return new GroupEvidence("z", Arrays.stream(information).boxed().toList(), Optional.of(used));
  }

  private static Evidence evidence(GroupEvidence... groups) {
    return new Evidence(List.of(groups), 20, 100, NO_LAG, NO_PAYOFF, 1);
  }

  private static Evidence lagging(Lag lag, GroupEvidence... groups) {
    return new Evidence(List.of(groups), 20, 100, Optional.of(lag), NO_PAYOFF, 1);
  }

  private static Evidence read(double rate, double cost, GroupEvidence... groups) {
    return new Evidence(List.of(groups), rate, cost, NO_LAG, NO_PAYOFF, 1);
  }

  private static Evidence paying(Optional<Double> payoff, double beta) {
    return new Evidence(List.of(group("z", 0, 0)), 0, 0, Optional.empty(), payoff, beta);
  }

  private static Verdict verdict(Evidence evidence) {
    return Rules.judge(evidence, Thresholds.DEFAULTS).verdict();
  }

  @Test
  void aCodeThatIsWrittenAndReadIsHealthy() {
    assertThat(verdict(evidence(group("z", 0.9, 0.5)))).isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void moreThanHalfOfTheUnitsInactiveIsDimensionCollapse() {
    assertThat(verdict(evidence(group("z", 0.9, 0, 0, 0)))).isEqualTo(Verdict.DIMENSION);
    assertThat(verdict(evidence(group("z", 0.9, 0.9, 0, 0)))).isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void aUnitIsActiveAboveTheThresholdNotAtIt() {
    assertThat(verdict(evidence(group("z", 0.01, 0.01, 0.9)))).isEqualTo(Verdict.DIMENSION);
    assertThat(verdict(evidence(group("z", 0.0101, 0.01, 0.9)))).isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void aDeadGroupBesideALiveOneIsLayerCollapse() {
    Evidence evidence = evidence(group("z2", 0, 0), group("z1", 0.9, 0.9));
    assertThat(verdict(evidence)).isEqualTo(Verdict.LAYER);
    assertThat(Rules.judge(evidence, Thresholds.DEFAULTS).rule()).contains("z2");
  }

  @Test
  void noActiveUnitIsTotalCollapseUnlessInformationPays() {
    assertThat(verdict(paying(Optional.of(2.0), 1))).isEqualTo(Verdict.TOTAL);
    assertThat(verdict(paying(Optional.of(2.1), 1))).isEqualTo(Verdict.AVOIDABLE_TOTAL);
    assertThat(verdict(paying(Optional.of(40.0), 200))).isEqualTo(Verdict.TOTAL);
    assertThat(verdict(paying(Optional.of(40.0), 2))).isEqualTo(Verdict.AVOIDABLE_TOTAL);
  }

  @Test
  void anUnknownPayoffIsNotHeldAgainstTheModel() {
    Judgement judgement = Rules.judge(paying(Optional.empty(), 1), Thresholds.DEFAULTS);
    assertThat(judgement.verdict()).isEqualTo(Verdict.TOTAL);
    assertThat(judgement.rule()).contains("unknown");
  }

  @Test
  void aWrittenCodeThatCostsNothingToReplaceIsIgnored() {
    GroupEvidence z = group("z", 0.9, 0.9);
    assertThat(verdict(read(20, 0.9, z))).isEqualTo(Verdict.IGNORED);
    assertThat(verdict(read(20, 1.0, z))).isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void fewerThanHalfOfTheCodesIsCodebookCollapse() {
    assertThat(verdict(evidence(codes(0.49, 1, 1)))).isEqualTo(Verdict.CODEBOOK);
    assertThat(verdict(evidence(codes(0.5, 1, 1)))).isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void anEncoderLagsIfBothGainAndRateSaySo() {
    GroupEvidence z = group("z", 0.9);
    assertThat(verdict(lagging(new Lag(1.1, 2, 3.1), z))).isEqualTo(Verdict.LAG);
    assertThat(verdict(lagging(new Lag(1, 2, 3.1), z))).isEqualTo(Verdict.HEALTHY);
    assertThat(verdict(lagging(new Lag(1.1, 2, 3), z))).isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void aCodebookComesFirst() {
    Evidence all = new Evidence(List.of(codes(0.1, 0, 0)), 0, 0, LAG, Optional.of(9.0), 1);
    assertThat(verdict(all)).isEqualTo(Verdict.CODEBOOK);
  }

  @Test
  void aLagComesBeforeTotalCollapseAndBeforeAnIgnoredCode() {
    Evidence dead = new Evidence(List.of(group("z", 0, 0)), 0, 0, LAG, Optional.of(9.0), 1);
    Evidence ignored = new Evidence(List.of(group("z", 1, 1)), 1, 0, LAG, NO_PAYOFF, 1);
    assertThat(verdict(dead)).isEqualTo(Verdict.LAG);
    assertThat(verdict(ignored)).isEqualTo(Verdict.LAG);
  }

  @Test
  void totalCollapseComesBeforeAnIgnoredCode() {
    assertThat(verdict(read(0.1, 0, group("z", 0, 0)))).isEqualTo(Verdict.TOTAL);
  }

  @Test
  void anIgnoredCodeComesBeforeADeadLayerAndThatBeforeDeadUnits() {
    GroupEvidence dead = group("z2", 0, 0);
    GroupEvidence thin = group("z1", 0.9, 0, 0);
    assertThat(verdict(read(20, 0, dead, thin))).isEqualTo(Verdict.IGNORED);
    assertThat(verdict(read(20, 100, dead, thin))).isEqualTo(Verdict.LAYER);
    assertThat(verdict(read(20, 100, thin))).isEqualTo(Verdict.DIMENSION);
  }

  @Test
  void theSensitivityNamesEachThresholdThatDecides() {
    Evidence close = evidence(group("z", 0.9, 0.015, 0.015));
    assertThat(ThresholdSensitivity.changes(close, Thresholds.DEFAULTS))
        .containsOnly(Map.entry("activity x 2", Verdict.DIMENSION));
    Evidence clear = evidence(group("z", 0.9, 0.9));
    assertThat(ThresholdSensitivity.changes(clear, Thresholds.DEFAULTS)).isEmpty();
  }

  @Test
  void everyThresholdCanDecide() {
    assertChanges(evidence(group("z", 0.9, 0.9, 0, 0, 0)), "deadShare x 2", Verdict.HEALTHY);
    assertChanges(evidence(codes(0.3, 1, 1)), "usedCodes x 0.5", Verdict.HEALTHY);
    assertChanges(read(20, 0.7, group("z", 1)), "ignored x 0.5", Verdict.HEALTHY);
    assertChanges(lagging(new Lag(1.5, 2, 9), group("z", 1)), "lagGain x 2", Verdict.HEALTHY);
    assertChanges(lagging(new Lag(9, 2, 3.5), group("z", 1)), "lagShare x 2", Verdict.HEALTHY);
    assertChanges(paying(Optional.of(3.0), 1), "payoff x 2", Verdict.TOTAL);
    assertChanges(evidence(group("z", 0.007, 0.9, 0)), "activity x 0.5", Verdict.HEALTHY);
  }

  private static void assertChanges(Evidence evidence, String change, Verdict verdict) {
    assertThat(ThresholdSensitivity.changes(evidence, Thresholds.DEFAULTS))
        .containsEntry(change, verdict);
  }
}
