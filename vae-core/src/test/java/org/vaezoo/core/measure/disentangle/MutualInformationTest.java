package org.vaezoo.core.measure.disentangle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Mutual information, its gap, and modularity. */
class MutualInformationTest {

  private static final double LN_2 = Math.log(2);

  /** Four examples; of the second unit the joint probabilities are 1/2, 1/4, 1/4. */
  @Test
  void informationOfFourExamplesIsThatByHand() {
    double[][] codes = {{0, 0}, {0, 0}, {1, 1}, {1, 0}};
    int[][] factors = {{0}, {0}, {1}, {1}};
    MutualInformation information = new MutualInformation(new Representation(codes, factors), 20);
    assertThat(information.entropy(0)).isCloseTo(LN_2, within(1e-15));
    assertThat(information.nats(0, 0)).isCloseTo(LN_2, within(1e-15));
    double unit = 0.75 * Math.log(4 / 3.0) + 0.25 * Math.log(4);
    double joint = LN_2 / 2 + Math.log(4) / 2;
    assertThat(information.nats(0, 1)).isCloseTo(LN_2 + unit - joint, within(1e-15));
  }

  @Test
  void binsAreOfEqualWidthAndTheLargestCodeIsInTheLast() {
    assertThat(MutualInformation.binned(new double[] {-1, -0.51, -0.49, 0.99, 1}, 4))
        .containsExactly(0, 0, 1, 3, 3);
    assertThat(MutualInformation.binned(new double[] {5, 5, 5}, 20)).containsOnly(0);
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
    double[][] codes = new double[8][];
    int[][] factors = new int[8][];
    for (int n = 0; n < 8; n++) {
      factors[n] = new int[] {n / 2, n % 2};
      int half = n / 4;
      codes[n] = new double[] {factors[n][0], factors[n][1], half};
    }
    Representation examples = new Representation(codes, factors);
    MutualInformation information = new MutualInformation(examples, 20);
    assertThat(new MutualInformationGap(information).of(0)).isCloseTo(0.5, within(1e-12));
    assertThat(new MutualInformationGap(information).of(1)).isCloseTo(1, within(1e-12));
    assertThat(gap(examples)).isCloseTo(0.75, within(1e-12));
    assertThat(viewed(information)).isCloseTo(0.5, within(1e-12));
  }

  /** What that code computes. */
  private static double viewed(MutualInformation information) {
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
    MutualInformation information = new MutualInformation(KnownCodes.noisy(), 20);
    for (int factor = 0; factor < 4; factor++) {
      assertThat(information.entropy(factor)).isCloseTo(Math.log(8), within(1e-12));
      for (int unit = 0; unit < 4; unit++) {
        assertThat(information.nats(factor, unit)).isBetween(0.0, Math.log(8));
      }
    }
  }

  /** Of independent numbers the plug-in estimate is (20 - 1)(8 - 1) / 2N in the mean. */
  @Test
  void theBiasOfNoiseIsThatOfTheJavadoc() {
    Representation noise = KnownCodes.noise();
    MutualInformation information = new MutualInformation(noise, 20);
    double mean = 0;
    for (int factor = 0; factor < 4; factor++) {
      mean += Arrays.stream(information.ofFactor(factor)).average().orElseThrow() / 4;
    }
    double occupied =
        Arrays.stream(new int[] {0, 1, 2, 3})
            .mapToLong(
                u -> Arrays.stream(MutualInformation.binned(noise.unit(u), 20)).distinct().count())
            .average()
            .orElseThrow();
    double expected = (occupied - 1) * 7 / (2.0 * noise.examples());
    assertThat(mean).isBetween(0.6 * expected, 1.4 * expected);
  }

  /** Both units of a turned pair know two factors equally: 1 - 1 / 3. */
  @Test
  void modularityIsThatByHand() {
    assertThat(modularity(KnownCodes.identity())).isCloseTo(1, within(1e-12));
    assertThat(modularity(KnownCodes.duplicated())).isCloseTo(1, within(1e-12));
    assertThat(modularity(KnownCodes.constant())).isZero();
    assertThat(modularity(KnownCodes.rotated())).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void theGapIsFromTheLargestToTheSecond() {
    assertThat(Gap.of(new double[] {0.1, 0.7, 0.4})).isEqualTo(new Gap(1, 0.7 - 0.4));
    assertThat(Gap.of(new double[] {0.7, 0.1, 0.7})).isEqualTo(new Gap(0, 0));
  }

  private static double gap(Representation examples) {
    return new MutualInformationGap(new MutualInformation(examples, 20)).mean();
  }

  private static double modularity(Representation examples) {
    return new Modularity(new MutualInformation(examples, 20)).mean();
  }
}
