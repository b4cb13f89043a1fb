package org.vaezoo.measures.oracle;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.pass.HostArrays;

/** The population covariance of a split, in float64. */
public final class DataCovariance {

  private static final int ROWS = 2000;

  private DataCovariance() {}

  /** [D, D], of the examples as an evaluation shows them. */
  public static SimpleMatrix of(DataSource split, DataNoise dataNoise, NDManager manager) {
    int dimensions = Math.toIntExact(split.shape().size());
    SimpleMatrix mean = new SimpleMatrix(1, dimensions, true, split.mean());
    SimpleMatrix sum = new SimpleMatrix(dimensions, dimensions);
    for (int start = 0; start < split.size(); start += ROWS) {
      int[] rows = IntStream.range(start, Math.min(split.size(), start + ROWS)).toArray();
      try (NDManager scope = manager.newSubManager()) {
        double[] x = HostArrays.read(split.batch(rows, dataNoise, scope, DataType.FLOAT64).x());
        SimpleMatrix centred = new SimpleMatrix(rows.length, dimensions, true, x);
        for (int row = 0; row < rows.length; row++) {
          centred.setRow(row, centred.getRow(row).minus(mean));
        }
        sum = sum.plus(centred.transpose().mult(centred));
      }
    }
    return sum.divide(split.size());
  }
}
