package org.vaezoo.measures.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ManifoldTest {

  private static Features line(double... places) {
    double[] probabilities = new double[2 * places.length];
    Arrays.fill(probabilities, 0.5);
    return new Features(places, 1, probabilities, 2);
  }

  /** With k = 1 the radii of 0, 1, 3, 10 are 1, 1, 2, 7. */
  @Test
  void ballsReachToTheNearestOtherExample() {
    Manifold manifold = new Manifold(line(0, 1, 3, 10), 1);
    assertThat(manifold.holds(line(-1, -1.01, 2, 5, 5.01, 17, 17.01)))
        .containsExactly(true, false, true, true, true, true, false);
    Manifold twins = new Manifold(line(4, 4, 9), 1);
    assertThat(twins.holds(line(4, 4.01, 14))).containsExactly(true, true, true);
  }

  @Test
  void aLaterNeighbourMakesLargerBalls() {
    Manifold second = new Manifold(line(0, 1, 3, 10), 2); // radii 3, 2, 3, 9
    assertThat(second.holds(line(-3, -3.01))).containsExactly(true, false);
  }

  @Test
  void samplesOfTheSameGaussianHaveHighPrecisionAndRecall() {
    Features data = FrechetDistanceTest.normals(1, 400, 0, 1);
    Features good = FrechetDistanceTest.normals(2, 400, 0, 1);
    assertThat(new Manifold(data, 3).share(good).mean()).isGreaterThan(0.8);
    assertThat(new Manifold(good, 3).share(data).mean()).isGreaterThan(0.8);
  }

  /** Precision sees samples outside of the data, recall sees data that no sample is near. */
  @Test
  void narrowSamplesLoseRecallAndWideOnesPrecision() {
    Features data = FrechetDistanceTest.normals(1, 400, 0, 1);
    Features narrow = FrechetDistanceTest.normals(2, 400, 0, 0.1);
    Features wide = FrechetDistanceTest.normals(3, 400, 0, 10);
    assertThat(new Manifold(data, 3).share(narrow).mean()).isGreaterThan(0.95);
    assertThat(new Manifold(narrow, 3).share(data).mean()).isLessThan(0.2);
    assertThat(new Manifold(data, 3).share(wide).mean()).isLessThan(0.2);
    assertThat(new Manifold(wide, 3).share(data).mean()).isGreaterThan(0.8);
  }

  @Test
  void diversityByHand() {
    assertThat(Diversity.meanDistance(line(0, 1, 3))).isCloseTo(2, within(1e-15));
    double[] probabilities = {1, 0, 1, 0, 0, 1, 0, 1};
    Features even = new Features(new double[] {0, 0, 0, 0}, 1, probabilities, 2);
    assertThat(Diversity.classEntropy(even)).isCloseTo(Math.log(2), within(1e-15));
    Features one = new Features(new double[] {0, 0}, 1, new double[] {1, 0, 1, 0}, 2);
    assertThat(Diversity.classEntropy(one)).isZero();
  }
}
