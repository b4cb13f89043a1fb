package org.vaezoo.measures.disentangle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.Permutation;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/** The β-VAE and FactorVAE scores; chance is 1/4. */
class VotingScoresTest {

  private static final Votes VOTES = new Votes(2000, 1000, 64);
  private static final CounterStream STREAM = CounterStream.of(Purpose.MEASUREMENT, 3);

  @Test
  void theIdentityIsNamedAlways() {
    assertThat(betaVae(KnownCodes.identity())).isEqualTo(1);
    assertThat(factorVae(KnownCodes.identity())).isEqualTo(1);
  }

  @Test
  void duplicatedUnitsAreAsGood() {
    assertThat(betaVae(KnownCodes.duplicated())).isEqualTo(1);
    assertThat(factorVae(KnownCodes.duplicated())).isEqualTo(1);
  }

  /** Beside the error of 1000 votes, that of 4096 draws of noise which all votes share. */
  @Test
  void noiseIsNamedByChance() {
    assertThat(betaVae(KnownCodes.noise())).isCloseTo(0.25, within(0.06));
    assertThat(factorVae(KnownCodes.noise())).isCloseTo(0.25, within(0.06));
  }

  @Test
  void constantUnitsAreNamedByChanceOrNotAtAll() {
    assertThat(betaVae(KnownCodes.constant())).isCloseTo(0.25, within(0.06));
    assertThat(factorVae(KnownCodes.constant())).isZero();
    assertThat(new FactorVaeScore(KnownCodes.constant(), 64, 0).activeUnits()).isZero();
  }

  /** Two factors that share their two units cannot be told apart, but the pairs can. */
  @Test
  void aTurnByHalfARightAngleConfoundsTwoFactors() {
    assertThat(factorVae(KnownCodes.rotated())).isCloseTo(0.5, within(0.06));
    assertThat(betaVae(KnownCodes.rotated())).isCloseTo(0.5, within(0.06));
  }

  /** Fails where variances are not divided by those of the whole: the small unit gets all votes. */
  @Test
  void theScaleOfAUnitDoesNotMatterToFactorVae() {
    double[] scale = {1e-3, 1, 1e3, 1e6};
    Representation noisy = KnownCodes.noisy();
    Representation scaled = scaled(noisy, scale);
    assertThat(factorVae(scaled, 0)).isEqualTo(factorVae(noisy, 0)).isGreaterThan(0.6);
  }

  @Test
  void aCollapsedUnitGetsNoVote() {
    Representation shrunk = scaled(KnownCodes.identity(), new double[] {1, 1, 1, 0.02});
    assertThat(new FactorVaeScore(shrunk, 64, 0.05).activeUnits()).isEqualTo(3);
    assertThat(new FactorVaeScore(shrunk, 64, 0.04).activeUnits()).isEqualTo(4);
    assertThat(factorVae(shrunk, 0.05)).isCloseTo(0.75, within(0.06));
    assertThat(factorVae(shrunk, 0.04)).isEqualTo(1);
  }

  /** Factors that are mixed up: no more than chance is left of a perfect score. */
  @Test
  void factorsOfOtherExamplesAreNamedByChance() {
    Representation identity = KnownCodes.identity();
    int[] order = shuffled(identity.examples());
    Representation wrong =
        new Representation(
            IntStream.range(0, order.length).mapToObj(identity::code).toArray(double[][]::new),
            IntStream.of(order).mapToObj(n -> factors(identity, n)).toArray(int[][]::new));
    assertThat(betaVae(wrong)).isCloseTo(0.25, within(0.06));
    assertThat(factorVae(wrong)).isCloseTo(0.25, within(0.06));
  }

  @Test
  void theSameStreamGivesTheSameScore() {
    assertThat(betaVae(KnownCodes.noisy())).isEqualTo(betaVae(KnownCodes.noisy()));
    Estimate score = BetaVaeScore.of(KnownCodes.noisy(), VOTES, STREAM);
    double p = score.mean();
    assertThat(score.standardError()).isCloseTo(Math.sqrt(p * (1 - p) / 999), within(1e-12));
  }

  @Test
  void aGroupSharesTheValueOfItsFactorAlone() {
    Representation identity = KnownCodes.identity();
    FactorGroups groups = new FactorGroups(identity);
    int[] seen = new int[8];
    for (int draw = 0; draw < 4000; draw++) {
      int like = groups.like(77, 2, STREAM, draw);
      assertThat(identity.value(like, 2)).isEqualTo(identity.value(77, 2));
      seen[identity.value(like, 0)]++;
    }
    assertThat(IntStream.of(seen)).allMatch(count -> Math.abs(count - 500) < 5 * Math.sqrt(500));
  }

  private static int[] factors(Representation examples, int n) {
    return IntStream.range(0, examples.factors()).map(f -> examples.value(n, f)).toArray();
  }

  private static int[] shuffled(int size) {
    return Permutation.of(size, STREAM.child(1));
  }

  private static Representation scaled(Representation examples, double[] scale) {
    double[][] codes = new double[examples.examples()][];
    int[][] factors = new int[examples.examples()][];
    for (int n = 0; n < codes.length; n++) {
      double[] code = examples.code(n).clone();
      Arrays.setAll(code, u -> code[u] * scale[u]);
      codes[n] = code;
      factors[n] = factors(examples, n);
    }
    return new Representation(codes, factors);
  }

  private static double betaVae(Representation examples) {
    return BetaVaeScore.of(examples, VOTES, STREAM).mean();
  }

  private static double factorVae(Representation examples) {
    return factorVae(examples, 0.05);
  }

  private static double factorVae(Representation examples, double prunedBelow) {
    return new FactorVaeScore(examples, VOTES.batch(), prunedBelow).of(VOTES, STREAM).mean();
  }
}
