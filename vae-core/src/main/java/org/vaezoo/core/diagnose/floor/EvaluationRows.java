package org.vaezoo.core.diagnose.floor;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import org.vaezoo.core.data.Batches;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;

/**
 * The examples of a split as an evaluation shows them, one after the other.
 *
 * @param split the examples
 * @param seed of the evaluation
 */
record EvaluationRows(DataSource split, long seed) {

  private static final int BATCH = 200;
  private static final int MOST_NUMBERS = 1 << 22;

  /** What is done with an example. */
  interface Use {

    /**
     * Takes an example.
     *
     * @param x [D]; filled anew for the next
     * @param scored which dimensions no condition gives away, [D]
     */
    void example(double[] x, boolean[] scored);
  }

  /** Hands out all examples in order. */
  void forEach(NDManager manager, Use use) {
    int width = width();
    double[] x = new double[width];
    boolean[] scored = new boolean[width];
    Arrays.fill(scored, true);
    for (int[] rows :
        new Batches(split.size(), Math.max(1, Math.min(BATCH, MOST_NUMBERS / width)))) {
      try (NDManager own = manager.newSubManager()) {
        Batch batch = split.batch(rows, new DataNoise.Evaluation(seed), own, DataType.FLOAT64);
        double[] all = HostArrays.read(batch.x());
        double[] given = batch.observed().map(HostArrays::read).orElse(null);
        for (int b = 0; b < rows.length; b++) {
          System.arraycopy(all, b * width, x, 0, width);
          for (int d = 0; given != null && d < width; d++) {
            scored[d] = given[b * width + d] == 0;
          }
          use.example(x, scored);
        }
      }
    }
  }

  /** D. */
  int width() {
    return Math.toIntExact(split.shape().size());
  }
}
