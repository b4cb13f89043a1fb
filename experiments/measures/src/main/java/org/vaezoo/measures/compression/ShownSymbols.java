package org.vaezoo.measures.compression;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import org.vaezoo.core.data.Batches;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.pass.HostArrays;

/**
 * Images as whole numbers, as an evaluation shows them to a model.
 *
 * @param images of zeros and ones, or of levels l / 255
 * @param seed the evaluation seed: binarised images are those that are measured
 * @param symbols values of a dimension, K
 */
record ShownSymbols(DataSource images, long seed, int symbols) {

  private static final int ROWS = 500;
  private static final double ALMOST = 1e-3;

  /** What an array can hold. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  /** s of x = s / (K - 1), [N * D]. */
  byte[] read(NDManager manager, DataType type) {
    byte[] all = new byte[length()];
    int place = 0;
    for (int[] rows : new Batches(images.size(), ROWS)) {
      for (double x : numbers(rows, manager, type)) {
        all[place++] = symbol(x);
      }
    }
    return all;
  }

  private int length() {
    long length = images.size() * images.shape().size();
    if (length > MOST) {
      throw new NotCodedException(
          "images of " + length + " numbers, more than the " + MOST + " of one file; take fewer");
    }
    return (int) length;
  }

  private double[] numbers(int[] rows, NDManager manager, DataType type) {
    try (NDManager scope = manager.newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      return HostArrays.read(images.batch(rows, new DataNoise.Evaluation(seed), scope, type).x());
    }
  }

  private byte symbol(double x) {
    double scaled = x * (symbols - 1);
    double symbol = Math.rint(scaled);
    if (Math.abs(scaled - symbol) > ALMOST || symbol < 0 || symbol >= symbols) {
      throw new NotCodedException(
          "its data are no numbers of " + symbols + " values from 0 to 1, found " + x);
    }
    return (byte) symbol;
  }
}
