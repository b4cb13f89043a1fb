package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.NoBinarization;

class LorenzTest {

  private static final LorenzSpec SPEC = new LorenzSpec(20_000, 6000, 20, 1);

  private static final String DIGEST =
      "46b39558da0966d61b459cb5ec1349ed380850f8b7c0b188cd8b7d01ff782b41";

  private static DataSets load(LorenzSpec set) {
    return new DataSpec(set, new NoBinarization(), 0, 1).load(DataFolder.absent());
  }

  /** Lorenz (1963): C = (sqrt(beta (rho - 1)), the same, rho - 1) is steady. */
  @Test
  void theFixedPointsDoNotMove() {
    double x = Math.sqrt(72);
    double[] fixed = {x, x, 27};
    assertThat(LorenzSystem.velocity(fixed)).containsExactly(new double[3], within(1e-13));
    assertThat(LorenzSystem.after(fixed, 10, 0.01)).containsExactly(fixed, within(1e-11));
  }

  /** On the axis x = y = 0 the equations are linear: z = z0 exp(-beta t). */
  @Test
  void theAxisIsSolvedByAnExponential() {
    double[] end = LorenzSystem.after(new double[] {0, 0, 3}, 100, 0.01);
    assertThat(end[0]).isZero();
    assertThat(end[1]).isZero();
    assertThat(end[2]).isCloseTo(3 * Math.exp(-8.0 / 3), within(1e-8));
  }

  @Test
  void halfTheStepHasASixteenthOfTheError() {
    double[] start = {1, 2, 25};
    double[] exact = LorenzSystem.after(start, 3200, 1.0 / 3200);
    double coarse = distance(LorenzSystem.after(start, 200, 0.005), exact);
    double fine = distance(LorenzSystem.after(start, 400, 0.0025), exact);
    assertThat(coarse / fine).isBetween(13.0, 19.0);
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
  }

  /** Standard deviations of the attractor from an independent simulation. */
  @Test
  void theAttractorIsAsWideAsItIsKnownToBe() {
    double[] all = SPEC.trajectory();
    double[] known = {7.92, 9.03, 8.59};
    for (int d = 0; d < 3; d++) {
      int column = d;
      double[] one = IntStream.range(0, 26_000).mapToDouble(n -> all[3 * n + column]).toArray();
      double mean = IntStream.range(0, 26_000).mapToDouble(n -> one[n]).average().orElseThrow();
      double square =
          IntStream.range(0, 26_000).mapToDouble(n -> one[n] * one[n]).average().orElseThrow();
      assertThat(Math.sqrt(square - mean * mean)).isCloseTo(known[d], within(0.1));
    }
  }

  @Test
  void theSetIsDescribedAsItIsLoaded() {
    SetDescription description = SPEC.describe(DataFolder.absent());
    assertThat(description.shape()).isEqualTo(new Shape(3));
    assertThat(description.columns()).containsExactly("x", "y", "z");
    DataSets sets = load(SPEC);
    assertThat(sets.train().size()).isEqualTo(20_000);
    assertThat(sets.test().size()).isEqualTo(6000);
    assertThat(sets.train().kind()).isEqualTo(DataKind.CONTINUOUS);
    assertThat(sets.train().mean()).containsExactly(new double[3], within(1e-12));
    assertThat(sets.train().scaling().orElseThrow().logVolume()).isCloseTo(0, within(1e-3));
  }

  /** Chaos would show the least difference of the arithmetic. */
  @Test
  void theSetIsTheSameOnEveryMachine() {
    assertThat(load(new LorenzSpec(2000, 500, 20, 1)).digest()).isEqualTo(DIGEST);
    assertThat(load(new LorenzSpec(2000, 500, 20, 2)).digest()).isNotEqualTo(DIGEST);
  }
}
