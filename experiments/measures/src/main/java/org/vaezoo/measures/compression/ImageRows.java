package org.vaezoo.measures.compression;

/**
 * The images of a step as rows of a batch; rows without an image are zeros.
 *
 * @param chains rows of a batch
 * @param width dimensions of an image, D
 * @param symbols values of a dimension, K
 */
record ImageRows(int chains, int width, int symbols) {

  /** Steps that all images take. */
  int steps(byte[] all) {
    return (all.length / width + chains - 1) / chains;
  }

  /** Writes the symbols of a step's images. */
  void write(int[] found, byte[] all, int step) {
    int first = step * chains * width;
    for (int i = 0; i < rows(all, step) * width; i++) {
      all[first + i] = (byte) found[i];
    }
  }

  /** Images of a step. */
  int rows(byte[] all, int step) {
    return Math.min(all.length / width - step * chains, chains);
  }

  /** Their symbols. */
  int[] of(byte[] all, int step) {
    int[] some = new int[chains * width];
    int first = step * chains * width;
    for (int i = 0; i < rows(all, step) * width; i++) {
      some[i] = all[first + i] & 0xff;
    }
    return some;
  }

  /** x of them, s / (K - 1). */
  double[] shown(byte[] all, int step) {
    double highest = symbols - 1.0;
    int[] some = of(all, step);
    double[] x = new double[some.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = some[i] / highest;
    }
    return x;
  }
}
