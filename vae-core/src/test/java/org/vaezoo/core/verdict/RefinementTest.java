package org.vaezoo.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Estimate;

/**
 * More evidence only strikes words out: on random evidence, what less of it says is never
 * contradicted by more.
 */
class RefinementTest {

  private static final int TRIALS = 5000;

  private final Random random = new Random(10);

  private double near(double line) {
    return line * Math.exp(1.5 * random.nextGaussian());
  }

  private Estimate estimate(double line) {
    double mean = near(line);
    return new Estimate(mean, 0.3 * mean * random.nextDouble(), 1000);
  }

  private <T> MeasuredValue<T> sometimes(T value) {
    return random.nextInt(5) == 0
        ? MeasuredValue.notApplicable("no")
        : MeasuredValue.measured(value);
  }

  private Group group() {
    int units = 1 + random.nextInt(4);
    List<Estimate> held = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      held.add(estimate(0.05));
    }
    double low = random.nextDouble();
    EvidenceInterval used = new EvidenceInterval(low, low + (1 - low) * 0.3 * random.nextDouble());
    Optional<Group.Codebook> codebook =
        random.nextInt(4) == 0
            ? Optional.of(new Group.Codebook(used, random.nextBoolean()))
            : Optional.empty();
    return new Group(
        "z", units, random.nextInt(4) == 0 ? Optional.empty() : Optional.of(held), codebook);
  }

  private Evidence evidence() {
    double above = (random.nextBoolean() ? 1 : -1) * near(1);
    return new Evidence(
        random.nextBoolean() ? List.of(group()) : List.of(group(), group()),
        estimate(0.5),
        1 + random.nextInt(100),
        random.nextInt(4) == 0 ? OptionalDouble.empty() : OptionalDouble.of(near(1)),
        sometimes(new Estimate(above, 0.3 * Math.abs(above), 1000)),
        sometimes(estimate(0.5)),
        sometimes(estimate(0.5)),
        sometimes(new Lag(estimate(1), estimate(1), estimate(1.5))),
        sometimes(new Payoff(estimate(7), near(1))),
        sometimes(estimate(0.5)));
  }

  private <T> MeasuredValue<T> perhapsLost(MeasuredValue<T> reading) {
    return random.nextBoolean() ? reading : MeasuredValue.notMeasured();
  }

  @Test
  void lessEvidenceIsNeverContradictedByMore() {
    int words = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      Evidence deep = evidence();
      Evidence shallow =
          deep.with(
              perhapsLost(deep.fromPrior()),
              perhapsLost(deep.fromAnother()),
              perhapsLost(deep.lag()),
              perhapsLost(deep.payoff()),
              perhapsLost(deep.halfCost()));
      List<Word> few = Rules.judge(deep, RuleThresholds.DEFAULTS).possible();
      Verdict less = Rules.judge(shallow, RuleThresholds.DEFAULTS);
      assertThat(less.possible()).as("trial %d", trial).containsAll(few);
      words += less.word().isPresent() ? 1 : 0;
    }
    assertThat(words).isBetween(TRIALS / 20, TRIALS - TRIALS / 20);
  }

  private static Estimate wider(Estimate e) {
    return new Estimate(e.mean(), 3 * e.standardError(), e.count());
  }

  @Test
  void aWiderIntervalLosesAWordAndDoesNotChangeIt() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Evidence sharp = evidence();
      Evidence blurred =
          sharp.with(
              new MeasuredValue<>(
                  sharp.fromPrior().value().map(RefinementTest::wider),
                  sharp.fromPrior().missing()),
              new MeasuredValue<>(
                  sharp.fromAnother().value().map(RefinementTest::wider),
                  sharp.fromAnother().missing()),
              sharp.lag(),
              sharp.payoff(),
              new MeasuredValue<>(
                  sharp.halfCost().value().map(RefinementTest::wider), sharp.halfCost().missing()));
      assertThat(Rules.judge(blurred, RuleThresholds.DEFAULTS).possible())
          .as("trial %d", trial)
          .containsAll(Rules.judge(sharp, RuleThresholds.DEFAULTS).possible());
    }
  }

  @Test
  void threeValuedLogic() {
    assertThat(ThreeValued.NO.and(ThreeValued.UNMEASURED)).isEqualTo(ThreeValued.NO);
    assertThat(ThreeValued.YES.and(ThreeValued.OPEN)).isEqualTo(ThreeValued.OPEN);
    assertThat(ThreeValued.OPEN.and(ThreeValued.UNMEASURED)).isEqualTo(ThreeValued.UNMEASURED);
    assertThat(ThreeValued.YES.or(ThreeValued.UNMEASURED)).isEqualTo(ThreeValued.YES);
    assertThat(ThreeValued.NO.or(ThreeValued.OPEN)).isEqualTo(ThreeValued.OPEN);
    assertThat(ThreeValued.NO.or(ThreeValued.NO)).isEqualTo(ThreeValued.NO);
  }
}
