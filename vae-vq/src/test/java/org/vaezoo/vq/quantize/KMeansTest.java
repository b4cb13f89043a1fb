package org.vaezoo.vq.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

class KMeansTest {

  private static final double[][] PLACES = {{-10, 0}, {0, 10}, {10, 0}, {0, -10}};

  /** Fifty points about each of four far places. */
  private static double[][] clusters() {
    CounterStream stream = CounterStream.of(Purpose.PREPARATION, 3);
    double[][] points = new double[200][];
    Arrays.setAll(
        points,
        n ->
            new double[] {
              PLACES[n % 4][0] + stream.normal(2L * n) / 10,
              PLACES[n % 4][1] + stream.normal(2L * n + 1) / 10
            });
    return points;
  }

  private static double[] uniforms(int count, long seed) {
    CounterStream stream = CounterStream.of(Purpose.PREPARATION, 4, seed);
    double[] uniforms = new double[count];
    Arrays.setAll(uniforms, stream::uniform);
    return uniforms;
  }

  @Test
  void findsSeparatedClustersFromAnySeed() {
    for (int seed = 0; seed < 20; seed++) {
      double[][] centres = new KMeans(clusters()).centres(uniforms(4, seed), 5);
      double[][] sorted = sorted(centres);
      double[][] expected = sorted(PLACES);
      for (int k = 0; k < 4; k++) {
        assertThat(sorted[k]).as("seed %d", seed).containsExactly(expected[k], within(0.1));
      }
    }
  }

  /** Without the careful seeds, four points of one cluster would stay there. */
  @Test
  void theSeedsThemselvesAreSpread() {
    double[][] seeds = new KMeans(clusters()).centres(uniforms(4, 1), 0);
    double[][] sorted = sorted(seeds);
    double[][] expected = sorted(PLACES);
    for (int k = 0; k < 4; k++) {
      assertThat(sorted[k]).containsExactly(expected[k], within(1.0));
    }
  }

  @Test
  void aCentreIsTheMeanOfItsPoints() {
    double[][] points = {{0}, {1}, {2}, {10}, {14}};
    double[][] centres = sorted(new KMeans(points).centres(new double[] {0.1, 0.9}, 10));
    assertThat(centres[0]).containsExactly(1);
    assertThat(centres[1]).containsExactly(12);
  }

  @Test
  void moreCentresThanDifferentPointsStandOnThem() {
    double[][] points = {{1}, {1}, {5}};
    double[][] centres = new KMeans(points).centres(uniforms(5, 1), 3);
    assertThat(centres).hasDimensions(5, 1);
    for (double[] centre : centres) {
      assertThat(centre[0]).isIn(1.0, 5.0);
    }
    assertThat(Arrays.stream(centres).mapToDouble(c -> c[0]).distinct().count()).isEqualTo(2);
  }

  private static double[][] sorted(double[][] rows) {
    double[][] sorted = rows.clone();
    Arrays.sort(
        sorted, Comparator.comparingDouble((double[] row) -> 3 * row[0] + row[row.length - 1]));
    return sorted;
  }
}
