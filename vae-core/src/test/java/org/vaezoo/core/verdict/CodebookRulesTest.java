package org.vaezoo.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vaezoo.core.verdict.EvidenceCases.cost;
import static org.vaezoo.core.verdict.EvidenceCases.evidence;
import static org.vaezoo.core.verdict.EvidenceCases.exactly;
import static org.vaezoo.core.verdict.EvidenceCases.label;
import static org.vaezoo.core.verdict.EvidenceCases.payoff;
import static org.vaezoo.core.verdict.EvidenceCases.with;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Estimate;

/** The words for what a codebook does. */
class CodebookRulesTest {

  private static Group codes(double low, double high, boolean free) {
    return new Group(
        "z",
        2,
        Optional.of(Collections.nCopies(2, exactly(100))),
        Optional.of(new Group.Codebook(new EvidenceInterval(low, high), free)));
  }

  @Test
  void idleCodesAreCollapseWhereTheyAreFreeOrWouldPay() {
    Estimate rate = exactly(272);
    assertThat(label(evidence(rate, codes(0.01, 0.02, true)))).isEqualTo("codebook collapse");
    assertThat(label(evidence(rate, codes(0.01, 0.02, false)))).isEqualTo("unused capacity");
    assertThat(label(evidence(rate, codes(0.8, 0.9, true)))).isEqualTo("healthy");
    assertThat(label(evidence(rate, codes(0.4, 0.6, true))))
        .isEqualTo("undecided: codebook collapse or healthy");
  }

  /** Two codes of 256 in use at one position, one bit at most, which the decoder hardly reads. */
  @Test
  void aFewFreeCodesAreCodebookCollapseHoweverSmallTheirRate() {
    Evidence bit = evidence(exactly(0.6), codes(0.007, 0.008, true));
    assertThat(label(with(bit, cost(0.4, 0.1), payoff(1.1, 0.1)))).isEqualTo("codebook collapse");
    Evidence none = evidence(exactly(0), codes(0.0039, 0.0039, true));
    for (MeasuredValue<Payoff> payoff : List.of(payoff(1.1, 0.1), payoff(32, 2))) {
      assertThat(label(with(none, cost(0, 0), payoff))).isEqualTo("codebook collapse");
      assertThat(label(none.with(none.fromPrior(), none.fromAnother(), none.lag(), payoff, free())))
          .isEqualTo("codebook collapse");
    }
  }

  private static MeasuredValue<Estimate> free() {
    return MeasuredValue.notApplicable("units of codes");
  }

  /** A code that costs is left unused like any other latent: for want of need, or by collapse. */
  @Test
  void aSingleCodeThatCostsIsATotalCollapseIfACodeWouldPay() {
    Evidence none = evidence(exactly(0), codes(0.0039, 0.0039, false));
    assertThat(label(with(none, cost(0, 0), payoff(32, 2)))).isEqualTo("total collapse");
    assertThat(label(with(none, cost(0, 0), payoff(1.1, 0.1)))).isEqualTo("no code needed");
  }

  /** All of few free codes are in use, one of them nearly always: nothing is coded. */
  @Test
  void freeCodesThatAreInUseCanStillSayNothing() {
    Evidence e = evidence(exactly(0.001), codes(1, 1, true));
    assertThat(label(with(e, cost(0, 0), payoff(32, 2)))).isEqualTo("total collapse");
    assertThat(label(with(e, cost(0, 0), payoff(1.1, 0.1)))).isEqualTo("no code needed");
  }

  /** The evaluation alone knows it: no measure can strike the word out. */
  @Test
  void idleFreeCodesNeedNoMeasure() {
    Evidence e = evidence(exactly(0), codes(0.0039, 0.0039, true));
    Evidence shallow =
        e.with(
            MeasuredValue.notMeasured(),
            MeasuredValue.notMeasured(),
            MeasuredValue.notMeasured(),
            MeasuredValue.notMeasured(),
            MeasuredValue.notMeasured());
    assertThat(label(shallow)).isEqualTo("codebook collapse");
    assertThat(Rules.judge(shallow, RuleThresholds.DEFAULTS).rule())
        .isEqualTo(
            "used share of the usable codes of z 3.9e-03 to 3.9e-03 (line 0.50); codes cost nothing"
                + " in training");
  }
}
