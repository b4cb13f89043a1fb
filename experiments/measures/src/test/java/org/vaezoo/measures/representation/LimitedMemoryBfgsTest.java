package org.vaezoo.measures.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LimitedMemoryBfgsTest {

  /** A quadratic whose curvatures span four orders of magnitude, with its minimum at 1, 2, ... */
  @Test
  void findsTheMinimumOfAnIllConditionedQuadratic() {
    AtomicInteger calls = new AtomicInteger();
    double[] found =
        new LimitedMemoryBfgs(
                (point, gradient) -> {
                  calls.incrementAndGet();
                  double value = 0;
                  for (int d = 0; d < point.length; d++) {
                    double curvature = Math.pow(10, d - 2);
                    double distance = point[d] - (d + 1);
                    gradient[d] = curvature * distance;
                    value += curvature * distance * distance / 2;
                  }
                  return value;
                })
            .minimum(new double[5]);
    assertThat(found).containsExactly(new double[] {1, 2, 3, 4, 5}, within(1e-3));
    assertThat(calls.get()).isLessThan(200);
  }

  /** Minimum of log cosh(x - 3), whose curvature vanishes far away. */
  @Test
  void findsAMinimumFromFarAwayWhereTheFunctionIsAlmostStraight() {
    double[] found =
        new LimitedMemoryBfgs(
                (point, gradient) -> {
                  double distance = point[0] - 3;
                  gradient[0] = Math.tanh(distance);
                  return Math.abs(distance) + Math.log1p(Math.exp(-2 * Math.abs(distance)));
                })
            .minimum(new double[] {-40});
    assertThat(found[0]).isCloseTo(3, within(1e-5));
  }
}
