package org.vaezoo.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HullTest {

  private static final List<PlanePoint> POINTS =
      List.of(
          new PlanePoint(0, 100),
          new PlanePoint(5, 95),
          new PlanePoint(10, 80),
          new PlanePoint(15, 90),
          new PlanePoint(20, 75),
          new PlanePoint(30, 75));

  @Test
  void fivePointsByHand() {
    Hull hull = Hull.of(POINTS);
    assertThat(hull.vertices())
        .containsExactly(new PlanePoint(0, 100), new PlanePoint(10, 80), new PlanePoint(20, 75));
    assertThat(hull.vertices().get(0).slopeTo(hull.vertices().get(1))).isEqualTo(2);
    assertThat(hull.distortionAt(5)).hasValue(90);
    assertThat(hull.distortionAt(10)).hasValue(80);
    assertThat(hull.distortionAt(15)).hasValue(77.5);
    assertThat(hull.area(0, 20)).hasValue(1675);
    assertThat(hull.area(5, 15)).hasValue(5 * 85 + 5 * 78.75);
  }

  @Test
  void whatTheHullDoesNotReachIsNotExtrapolated() {
    Hull hull = Hull.of(POINTS);
    assertThat(hull.distortionAt(20.001)).isEmpty();
    assertThat(hull.distortionAt(-0.001)).isEmpty();
    assertThat(hull.area(0, 25)).isEmpty();
  }

  @Test
  void onePointIsItsOwnHull() {
    Hull hull = Hull.of(List.of(new PlanePoint(3, 4), new PlanePoint(3, 5)));
    assertThat(hull.vertices()).containsExactly(new PlanePoint(3, 4));
    assertThat(hull.area(3, 3)).hasValue(0);
  }

  @Test
  void dominationNeedsOneToBeLess() {
    PlanePoint point = new PlanePoint(10, 80);
    assertThat(point.dominatedBy(new PlanePoint(10, 79))).isTrue();
    assertThat(point.dominatedBy(new PlanePoint(9, 80))).isTrue();
    assertThat(point.dominatedBy(new PlanePoint(10, 80))).isFalse();
    assertThat(point.dominatedBy(new PlanePoint(9, 81))).isFalse();
  }

  /** D(R) = exp(-2R) of a Gaussian source: convex, so every point is a vertex. */
  @Test
  void aConvexCurveIsItsOwnHullAndItsAreaIsTheIntegral() {
    List<PlanePoint> curve =
        new ArrayList<>(
            IntStream.rangeClosed(0, 2000)
                .mapToObj(i -> new PlanePoint(i / 1000.0, Math.exp(-i / 500.0)))
                .toList());
    Collections.shuffle(curve, new Random(1));
    Hull hull = Hull.of(curve);
    assertThat(hull.vertices()).hasSize(2001);
    assertThat(hull.area(0, 2).orElseThrow()).isCloseTo((1 - Math.exp(-4)) / 2, within(1e-6));
  }

  /** What a hull is: no point below it, every vertex a point, falling slopes. */
  @Test
  void noPointLiesBelowTheHullOfRandomPoints() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 200; round++) {
      List<PlanePoint> points =
          IntStream.range(0, 1 + random.nextInt(30))
              .mapToObj(i -> new PlanePoint(random.nextInt(12), random.nextInt(12)))
              .toList();
      Hull hull = Hull.of(points);
      assertThat(points).containsAll(hull.vertices());
      for (PlanePoint point : points) {
        hull.distortionAt(point.rate())
            .ifPresent(d -> assertThat(point.distortion()).isGreaterThanOrEqualTo(d - 1e-9));
      }
      for (int i = 2; i < hull.vertices().size(); i++) {
        PlanePoint middle = hull.vertices().get(i - 1);
        assertThat(middle.slopeTo(hull.vertices().get(i)))
            .isPositive()
            .isLessThan(hull.vertices().get(i - 2).slopeTo(middle));
      }
    }
  }
}
