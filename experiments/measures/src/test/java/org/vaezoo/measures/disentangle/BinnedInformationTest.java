package org.vaezoo.measures.disentangle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Mutual information, its gap, and modularity. */
class BinnedInformationTest {

  private static final double LN_2 = Math.log(2);

  /** Four examples; of the second unit the joint probabilities are 1/2, 1/4, 1/4. */
  @Test
  void informationOfFourExamplesIsThatByHand() {
    int[] factor = {0, 0, 1, 1};
    assertThat(Counted.counted(factor, 2, new int[] {0, 0, 1, 1}, 2))
        .isCloseTo(LN_2, within(1e-15));
    double unit = 0.75 * Math.log(4 / 3.0) + 0.25 * Math.log(4);
    double joint = LN_2 / 2 + Math.log(4) / 2;
    assertThat(Counted.counted(factor, 2, new int[] {0, 0, 1, 0}, 2))
        .isCloseTo(LN_2 + unit - joint, within(1e-15));
  }

  /** Two and two in two bins of two: of six ways to permute, two say all and four nothing. */
  @Test
  void chanceIsThatOfAllPermutations() {
    int[] halves = {2, 2};
    assertThat(ChanceInformation.of(4).of(halves, halves)).isCloseTo(LN_2 / 3, within(1e-12));
    double counted = Counted.counted(new int[] {0, 0, 1, 1}, 2, new int[] {0, 0, 1, 0}, 2);
    assertThat(ChanceInformation.of(4).of(halves, new int[] {3, 1}))
        .isCloseTo(counted, within(1e-12));
  }

  @Test
  void binsAreOfEqualWidthAndTheLargestCodeIsInTheLast() {
    assertThat(EqualBins.of(new double[] {-1, -0.51, -0.49, 0.99, 1}, 4))
        .containsExactly(0, 0, 1, 3, 3);
    assertThat(EqualBins.of(new double[] {5, 5, 5}, 20)).containsOnly(0);
  }

  @Test
  void theGapIsOneOfTheIdentityAndNoneOfWhatIsUseless() {
    assertThat(gap(KnownCodes.identity())).isCloseTo(1, within(1e-12));
    assertThat(gap(KnownCodes.constant())).isZero();
    assertThat(gap(KnownCodes.duplicated())).isZero();
    assertThat(gap(KnownCodes.noise())).isBetween(0.0, 0.02);
  }

  /** Sum and difference know as much of either factor, and the same. */
  @Test
  void theGapIsNoneAfterATurnByHalfARightAngle() {
    assertThat(gap(KnownCodes.rotated())).isBetween(0.0, 1e-12);
  }

  @Test
  void orderSignAndScaleOfUnitsDoNotMatter() {
    Representation permuted = KnownCodes.permuted(KnownCodes.noisy());
    assertThat(gap(permuted)).isCloseTo(gap(KnownCodes.noisy()), within(1e-3)).isGreaterThan(0.05);
    assertThat(modularity(permuted)).isCloseTo(modularity(KnownCodes.noisy()), within(1e-3));
  }

  /**
   * Published code has the matrix by unit and views it as one by factor where it should transpose
   * it. Three units: factor 0, factor 1, and half of what factor 0 says. The gaps are ln 2 of ln 4
   * and all of ln 2; viewed in the wrong order they would be all and none.
   */
  @Test
  void theMatrixIsTransposedAndNotViewed() {
    double[][] codes = new double[8000][];
    int[][] factors = new int[8000][];
    for (int n = 0; n < 8000; n++) {
      factors[n] = new int[] {n / 2 % 4, n % 2};
      int half = n / 4 % 2;
      codes[n] = new double[] {factors[n][0], factors[n][1], half};
    }
    Representation examples = new Representation(codes, factors);
    BinnedInformation information = new BinnedInformation(examples, 20);
    assertThat(new MutualInformationGap(information).of(0)).isCloseTo(0.5, within(1e-3));
    assertThat(new MutualInformationGap(information).of(1)).isCloseTo(1, within(1e-3));
    assertThat(gap(examples)).isCloseTo(0.75, within(1e-3));
    assertThat(viewed(information)).isCloseTo(0.5, within(1e-3));
  }

  /** What that code computes. */
  private static double viewed(BinnedInformation information) {
    double[] flat = new double[6];
    Arrays.setAll(flat, i -> information.nats(i % 2, i / 2));
    return DoubleStream.of(
            Gap.of(Arrays.copyOfRange(flat, 0, 3)).width() / information.entropy(0),
            Gap.of(Arrays.copyOfRange(flat, 3, 6)).width() / information.entropy(1))
        .average()
        .orElseThrow();
  }

  /** The identity's information is all of the entropy, ln 8; none is above it. */
  @Test
  void informationIsNeverAboveTheEntropy() {
    BinnedInformation information = new BinnedInformation(KnownCodes.noisy(), 20);
    for (int factor = 0; factor < 4; factor++) {
      assertThat(information.entropy(factor)).isCloseTo(Math.log(8), within(1e-12));
      for (int unit = 0; unit < 4; unit++) {
        assertThat(information.nats(factor, unit)).isBetween(0.0, Math.log(8));
      }
    }
  }

  /** Uncorrected, each would have (20 - 1)(8 - 1) / 2N = 0.016 nats in the mean. */
  @Test
  void noiseKnowsNothingInTheMean() {
    BinnedInformation information = new BinnedInformation(KnownCodes.noise(), 20);
    for (int factor = 0; factor < 4; factor++) {
      assertThat(Arrays.stream(information.ofFactor(factor)).average().orElseThrow())
          .isBetween(0.0, 0.002);
      for (int unit = 0; unit < 4; unit++) {
        assertThat(information.isClearOfChance(factor, unit)).isFalse();
      }
    }
  }

  /**
   * A unit that names its factor's value in three of four cases and else any value: of eight values
   * the information is ln 8 - H(3/4 + 1/32, 7 times 1/32).
   */
  @Test
  void informationOfANoisyChannelIsThatInClosedForm() {
    double right = 0.75 + 0.25 / 8;
    double wrong = 0.25 / 8;
    double expected = Math.log(8) + right * Math.log(right) + 7 * wrong * Math.log(wrong);
    BinnedInformation information = new BinnedInformation(KnownCodes.channel(0.75), 20);
    double mean = 0;
    for (int factor = 0; factor < 4; factor++) {
      mean += information.nats(factor, factor) / 4;
      assertThat(information.isClearOfChance(factor, factor)).isTrue();
    }
    assertThat(mean).isCloseTo(expected, within(0.03));
  }

  /** Both units of a turned pair know two factors equally: 1 - 1 / 3. */
  @Test
  void modularityIsThatByHand() {
    assertThat(modularity(KnownCodes.identity())).isCloseTo(1, within(1e-12));
    assertThat(modularity(KnownCodes.duplicated())).isCloseTo(1, within(1e-12));
    assertThat(new Modularity(new BinnedInformation(KnownCodes.constant(), 20)).mean()).isEmpty();
    assertThat(modularity(KnownCodes.rotated())).isCloseTo(2.0 / 3, within(1e-12));
  }

  /** A dead unit's best factor is chance's: it is left out, where it once counted as 0.975. */
  @Test
  void deadUnitsHaveNoModularity() {
    Modularity noise = new Modularity(new BinnedInformation(KnownCodes.noise(), 20));
    assertThat(noise.mean()).isEmpty();
    assertThat(noise.units()).isZero();
    Modularity half = new Modularity(new BinnedInformation(KnownCodes.turnedBesideNoise(), 20));
    assertThat(half.units()).isEqualTo(2);
    assertThat(half.mean().orElseThrow()).isCloseTo(2.0 / 3, within(0.01));
    assertThat(half.of(2)).isEmpty();
  }

  @Test
  void theGapIsFromTheLargestToTheSecond() {
    assertThat(Gap.of(new double[] {0.1, 0.7, 0.4})).isEqualTo(new Gap(1, 0.7 - 0.4));
    assertThat(Gap.of(new double[] {0.7, 0.1, 0.7})).isEqualTo(new Gap(0, 0));
  }

  private static double gap(Representation examples) {
    return new MutualInformationGap(new BinnedInformation(examples, 20)).mean();
  }

  private static double modularity(Representation examples) {
    return new Modularity(new BinnedInformation(examples, 20)).mean().orElseThrow();
  }
}
