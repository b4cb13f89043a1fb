package org.vaezoo.measures.disentangle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.Permutation;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/** Trees and the scores that are made of them: DCI and SAP. */
class TreesTest {

  private static final CounterStream STREAM = CounterStream.of(Purpose.MEASUREMENT, 4);

  /** Ten examples of two classes in halves: a pure cut takes 10 (1 - 1/4 - 1/4) away. */
  @Test
  void aPureCutTakesTheWholeGiniIndex() {
    int[][] binned = {{0, 0, 0, 0, 0, 1, 1, 1, 1, 1}, {0, 1, 0, 1, 0, 1, 0, 1, 0, 1}};
    int[] labels = {1, 1, 1, 1, 1, 0, 0, 0, 0, 0};
    TreeGrower grower = new TreeGrower(binned, labels, 2);
    Tree tree = grower.grow(IntStream.range(0, 10).toArray(), STREAM);
    assertThat(tree).isEqualTo(new Tree.Cut(0, 0, new Tree.Leaf(1), new Tree.Leaf(0)));
    assertThat(grower.importance()).containsExactly(5, 0);
  }

  /** Twelve examples, 6 + 6; the best cut has 5 + 1 of 6 on each side: 6 - 2 (6 - 26 / 6). */
  @Test
  void anImpureCutTakesWhatItIsWorth() {
    int[][] binned = {{0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1}};
    int[] labels = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0};
    TreeGrower grower = new TreeGrower(binned, labels, 2);
    grower.grow(IntStream.range(0, 12).toArray(), STREAM);
    assertThat(grower.importance()[0]).isCloseTo(6 - 2 * (6 - 26 / 6.0), within(1e-12));
  }

  @Test
  void thresholdsLieBetweenValuesAndCodesBeyondThemAreInTheOuterBins() {
    Thresholds thresholds = Thresholds.of(unit(3, 1, 2, 2));
    assertThat(thresholds.binned(unit(-9, 1, 1.4, 1.6, 2, 2.6, 3, 99))[0])
        .containsExactly(0, 0, 0, 1, 1, 2, 2, 2);
  }

  @Test
  void manyValuesAreCutAtTheirQuantiles() {
    double[] codes = IntStream.range(0, 10_000).mapToDouble(i -> Math.exp(i / 1000.0)).toArray();
    int[] bins = Thresholds.of(unit(codes)).binned(unit(codes))[0];
    int[] counts = new int[127];
    Arrays.stream(bins).forEach(bin -> counts[Math.min(bin, 126)]++);
    assertThat(IntStream.of(counts)).allMatch(count -> count > 30 && count < 130);
  }

  @Test
  void treesKnowTheIdentityAndGuessAtNoise() {
    Representation identity = KnownCodes.identity();
    assertThat(SingleTree.of(identity, 2, STREAM).accuracy(identity, 2)).isEqualTo(1);
    assertThat(dci(KnownCodes.noise()).meanInformativeness()).isCloseTo(0.125, within(0.03));
    assertThat(dci(KnownCodes.rotated()).meanInformativeness()).isGreaterThan(0.9);
  }

  /** Unit 2 alone for factor 1; units 0 and 1 equally for factor 0. */
  @Test
  void disentanglementAndCompletenessAreThoseByHand() {
    Importances shares = new Importances(new double[][] {{0.5, 0.5, 0}, {0, 0, 1}});
    assertThat(shares.disentanglement()).isCloseTo(1, within(1e-12));
    assertThat(shares.completeness(0)).isCloseTo(1 - Math.log(2) / Math.log(3), within(1e-12));
    assertThat(shares.completeness()).isCloseTo(1 - Math.log(2) / Math.log(3) / 2, within(1e-12));
    Importances shared = new Importances(new double[][] {{1, 0}, {1, 0}});
    assertThat(shared.disentanglement()).isCloseTo(0, within(1e-12));
    assertThat(shared.completeness()).isEqualTo(1);
    Importances none = new Importances(new double[2][2]);
    assertThat(none.disentanglement()).isZero();
    assertThat(none.completeness()).isZero();
  }

  /** The weight of a unit is what it matters: 3/4 of 1 and 1/4 of 0. */
  @Test
  void unitsCountByHowMuchTheyMatter() {
    Importances shares = new Importances(new double[][] {{0.75, 0, 0.25}, {0, 0.75, 0.25}});
    assertThat(shares.disentanglement()).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void dciOfKnownRepresentations() {
    assertThat(dci(KnownCodes.identity()).importances().disentanglement()).isEqualTo(1);
    assertThat(dci(KnownCodes.identity()).importances().completeness()).isEqualTo(1);
    assertThat(dci(KnownCodes.identity()).meanInformativeness()).isEqualTo(1);
    assertThat(dci(KnownCodes.constant()).importances().disentanglement()).isZero();
    assertThat(dci(KnownCodes.constant()).importances().completeness()).isZero();
    assertThat(dci(KnownCodes.noise()).importances().disentanglement()).isLessThan(0.05);
    assertThat(dci(KnownCodes.noise()).importances().completeness()).isLessThan(0.05);
    Importances duplicated = dci(KnownCodes.duplicated()).importances();
    assertThat(duplicated.disentanglement()).isEqualTo(1);
    assertThat(duplicated.completeness()).isCloseTo(1 - Math.log(2) / Math.log(8), within(0.1));
  }

  /** Two units share two factors: 1 - log 2 / log 4. */
  @Test
  void aTurnByHalfARightAngleHalvesDci() {
    Importances rotated = dci(KnownCodes.rotated()).importances();
    assertThat(rotated.disentanglement()).isCloseTo(0.5, within(0.05));
    assertThat(rotated.completeness()).isCloseTo(0.5, within(0.05));
  }

  /** The best unit is always right, the second guesses one of eight. */
  @Test
  void sapOfKnownRepresentations() {
    assertThat(sap(KnownCodes.identity())).isCloseTo(1 - 0.125, within(0.03));
    assertThat(sap(KnownCodes.constant())).isZero();
    assertThat(sap(KnownCodes.duplicated())).isZero();
    assertThat(sap(KnownCodes.noise())).isBetween(0.0, 0.04);
    assertThat(sap(KnownCodes.rotated())).isBetween(0.0, 0.04);
  }

  @Test
  void theOrderOfUnitsDoesNotMatter() {
    Representation permuted = KnownCodes.permuted(KnownCodes.noisy());
    assertThat(sap(permuted)).isCloseTo(sap(KnownCodes.noisy()), within(0.02)).isGreaterThan(0.1);
    assertThat(dci(permuted).importances().disentanglement())
        .isCloseTo(dci(KnownCodes.noisy()).importances().disentanglement(), within(0.05));
  }

  /** Judged on what they learned from, trees of noise would seem to know. */
  @Test
  void whatTreesLearnedIsNotWhatTheyAreJudgedOn() {
    Representation noise = KnownCodes.noise();
    assertThat(SingleTree.of(noise, 0, STREAM).accuracy(noise, 0)).isGreaterThan(0.3);
  }

  private static Dci dci(Representation examples) {
    return Dci.of(half(examples, 0), half(examples, 1), 60, STREAM);
  }

  private static double sap(Representation examples) {
    return SeparatedAttributes.of(half(examples, 0), half(examples, 1), STREAM).mean();
  }

  private static Representation half(Representation examples, int which) {
    int half = examples.examples() / 2;
    int[] order = Permutation.of(2 * half, STREAM);
    return examples.at(Arrays.copyOfRange(order, which * half, (which + 1) * half));
  }

  private static Representation unit(double... codes) {
    return new Representation(
        Arrays.stream(codes).mapToObj(z -> new double[] {z}).toArray(double[][]::new),
        new int[codes.length][1]);
  }
}
