package org.vaezoo.vq.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertFinite;
import static org.vaezoo.core.testing.NdAssert.gradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

class RotationTrickTest {

  private static NDArray row(NDManager manager, double... values) {
    return manager.create(values, new Shape(1, values.length));
  }

  @EachEngine
  void turnsTheOutputIntoTheCode(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray e = row(manager, 1, -2, 0.5);
      NDArray q = row(manager, 3, 0.2, -1);
      assertClose(new RotationTrick().apply(e, q), 0, q);
    }
  }

  /**
   * From (1, 0) to (0, 2) it is a quarter turn and a doubling: the gradient (a, b) at q comes back
   * as 2 (b, -a) turned by the transpose, [[0, -1], [1, 0]]' = [[0, 1], [-1, 0]].
   */
  @EachEngine
  void aQuarterTurnTurnsTheGradientBack(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray q = row(manager, 0, 2);
      NDArray weights = row(manager, 5, 7);
      double[] found =
          gradient(e -> new RotationTrick().apply(e, q).mul(weights), row(manager, 1, 0));
      assertClose(found, 1e-14, 14, -10);
    }
  }

  /** In three dimensions: lambda R' g with R = I - 2 r r' + 2 q' e'', by hand in Java. */
  @EachEngine
  void theGradientIsThatOfTheFixedTurn(String engine) {
    double[] e = {1, -2, 0.5};
    double[] q = {3, 0.2, -1};
    double[] g = {0.7, -0.4, 2};
    try (NDManager manager = NdAssert.manager(engine)) {
      double[] found =
          gradient(
              z -> new RotationTrick().apply(z, row(manager, q)).mul(row(manager, g)),
              row(manager, e));
      assertClose(found, 1e-12, turnedBack(e, q, g));
    }
  }

  private static double[] turnedBack(double[] e, double[] q, double[] g) {
    double[] from = scaled(e, 1 / length(e));
    double[] to = scaled(q, 1 / length(q));
    double[] sum = {from[0] + to[0], from[1] + to[1], from[2] + to[2]};
    double[] r = scaled(sum, 1 / length(sum));
    double[] back = new double[3];
    for (int i = 0; i < 3; i++) {
      back[i] = g[i] - 2 * r[i] * dot(r, g) + 2 * from[i] * dot(to, g);
    }
    return scaled(back, length(q) / length(e));
  }

  /** The turned gradient keeps its angle to the code: that is the method's point. */
  @EachEngine
  void theAngleBetweenGradientAndCodeIsThatBetweenTurnedGradientAndOutput(String engine) {
    double[] e = {1, -2, 0.5};
    double[] q = {3, 0.2, -1};
    double[] g = {0.7, -0.4, 2};
    try (NDManager manager = NdAssert.manager(engine)) {
      double[] turned =
          gradient(
              z -> new RotationTrick().apply(z, row(manager, q)).mul(row(manager, g)),
              row(manager, e));
      double before = dot(g, q) / length(g) / length(q);
      double after = dot(turned, e) / length(turned) / length(e);
      assertThat(after).isCloseTo(before, within(1e-12));
    }
  }

  @EachEngine
  void anOutputOfZeroAndAnOppositeCodeHaveFiniteGradients(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      NDArray q = row(manager, 3, 0.2);
      for (NDArray e : new NDArray[] {row(manager, 0, 0), row(manager, -3, -0.2)}) {
        double[] found = gradient(z -> new RotationTrick().apply(z, q), e);
        assertFinite(manager.create(found));
        assertClose(new RotationTrick().apply(e, q), 1e-3, q);
      }
    }
  }

  private static double[] scaled(double[] a, double factor) {
    return new double[] {a[0] * factor, a[1] * factor, a[2] * factor};
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private static double length(double[] a) {
    return Math.sqrt(dot(a, a));
  }
}
