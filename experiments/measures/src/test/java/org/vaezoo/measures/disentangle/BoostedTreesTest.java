package org.vaezoo.measures.disentangle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class BoostedTreesTest {

  private static final CounterStream STREAM = CounterStream.of(Purpose.MEASUREMENT, 5);

  /** Sixty examples of three units; a factor of three values, and one of two. */
  private static Representation sixty() {
    double[][] codes = new double[60][];
    int[][] factors = new int[60][];
    for (int i = 0; i < 60; i++) {
      int n = i + 1;
      double[] u = {n * 7919 % 101 / 101.0, n * 104_729 % 103 / 103.0, n * 1_299_709 % 107 / 107.0};
      codes[i] = u;
      int three = u[0] < 0.33 ? 0 : u[0] + 0.5 * u[1] < 0.9 ? 1 : 2;
      factors[i] = new int[] {three, u[0] * u[1] > 0.25 ? 1 : 0};
    }
    return new Representation(codes, factors);
  }

  /** By a program of its own that looks at every cut of every unit and sums squares anew. */
  @Test
  void importancesAreThoseOfAnIndependentComputation() {
    assertThat(BoostedTrees.of(sixty(), 0, 1, STREAM).importance())
        .containsExactly(new double[] {0.9523052464228935, 0.04769475357710651, 0}, within(1e-9));
    assertThat(BoostedTrees.of(sixty(), 0, 6, STREAM).importance())
        .containsExactly(new double[] {0.9522005648831336, 0.0477994351168664, 0}, within(1e-9));
    assertThat(BoostedTrees.of(sixty(), 1, 6, STREAM).importance())
        .containsExactly(
            new double[] {0.486153213035979, 0.4469230798871948, 0.06692370707682604},
            within(1e-9));
  }

  /** One cut explains a step of two values: 10 examples of 0 and 10 of 1, r = 1/2 each. */
  @Test
  void aStepIsLearnedByHand() {
    double[][] codes =
        IntStream.range(0, 20).mapToObj(n -> new double[] {n}).toArray(double[][]::new);
    int[][] factors =
        IntStream.range(0, 20).mapToObj(n -> new int[] {n / 10}).toArray(int[][]::new);
    Representation step = new Representation(codes, factors);
    RegressionGrower grower = new RegressionGrower(Thresholds.of(step).binned(step));
    double[] residuals = IntStream.range(0, 20).mapToDouble(n -> n < 10 ? -0.5 : 0.5).toArray();
    RegressionTree tree = grower.grow(residuals, STREAM, rows -> rows.length);
    assertThat(tree)
        .isEqualTo(
            new RegressionTree.Cut(0, 9, new RegressionTree.Leaf(10), new RegressionTree.Leaf(10)));
    assertThat(grower.importance()[0]).isCloseTo(5, within(1e-12));
    assertThat(BoostedTrees.of(step, 0, 3, STREAM).accuracy(step, 0)).isEqualTo(1);
  }

  /** A forest of full depth gave noise 0.15. */
  @Test
  void noiseHardlyMatters() {
    Representation examples = KnownCodes.besideNoise();
    double[] shares = BoostedTrees.of(examples, 1, 100, STREAM).importance();
    assertThat(shares[1]).isGreaterThan(0.98);
    assertThat(shares[4]).isLessThan(0.005);
    double[] noisy = BoostedTrees.of(noisyChannel(), 0, 50, STREAM).importance();
    assertThat(noisy[0]).isGreaterThan(0.9);
  }

  /** Three quarters of the codes tell their factor; the other units say nothing of it. */
  private static Representation noisyChannel() {
    return KnownCodes.channel(0.75);
  }

  @Test
  void ofEquallyGoodUnitsEachIsCutAboutAsOften() {
    double[] shares = BoostedTrees.of(KnownCodes.duplicated(), 0, 20, STREAM).importance();
    assertThat(shares[0] + shares[4]).isCloseTo(1, within(1e-9));
    assertThat(shares[0]).isBetween(0.35, 0.65);
  }

  @Test
  void whatCannotBeCutHasNoImportance() {
    double[] shares = BoostedTrees.of(KnownCodes.constant(), 0, 3, STREAM).importance();
    assertThat(Arrays.stream(shares).sum()).isZero();
  }
}
