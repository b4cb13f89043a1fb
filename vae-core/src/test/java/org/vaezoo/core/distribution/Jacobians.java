package org.vaezoo.core.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import org.ejml.simple.SimpleMatrix;
import org.vaezoo.core.flow.Flow;
import org.vaezoo.core.pass.HostArrays;

/** The derivative of a flow by central differences, in float64. */
public final class Jacobians {

  private static final double STEP = 1e-5;

  private Jacobians() {}

  /** The flow's log-determinants are those of its derivative, which preserves orientation. */
  public static void assertLogDeterminant(Flow flow, NDArray z) {
    double[] found = HostArrays.read(flow.apply(z).logDeterminant());
    assertThat(found).hasSize(Math.toIntExact(z.getShape().get(0)));
    SimpleMatrix[] jacobians = of(flow, z);
    for (int row = 0; row < found.length; row++) {
      double determinant = jacobians[row].determinant();
      assertThat(determinant).as("row %d", row).isPositive();
      assertThat(Math.exp(found[row]))
          .as("row %d", row)
          .isCloseTo(determinant, within(1e-7 * Math.max(1, determinant)));
    }
  }

  /** The derivative of each row's map: entry (i, j) is that of output i by input j. */
  public static SimpleMatrix[] of(Flow flow, NDArray z) {
    int rows = Math.toIntExact(z.getShape().get(0));
    int units = Math.toIntExact(z.getShape().get(1));
    SimpleMatrix[] jacobians = new SimpleMatrix[rows];
    for (int row = 0; row < rows; row++) {
      jacobians[row] = new SimpleMatrix(units, units);
    }
    for (int input = 0; input < units; input++) {
      double[] above = moved(flow, z, input, STEP);
      double[] below = moved(flow, z, input, -STEP);
      for (int i = 0; i < above.length; i++) {
        double slope = (above[i] - below[i]) / (2 * STEP);
        jacobians[i / units].set(i % units, input, slope);
      }
    }
    return jacobians;
  }

  private static double[] moved(Flow flow, NDArray z, int input, double by) {
    double[] values = HostArrays.read(z);
    int units = Math.toIntExact(z.getShape().get(1));
    for (int i = input; i < values.length; i += units) {
      values[i] += by;
    }
    NDArray at = HostArrays.create(z.getManager(), values, z.getShape(), z.getDataType());
    return HostArrays.read(flow.apply(at).z());
  }
}
