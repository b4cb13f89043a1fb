package org.vaezoo.core.measure.samples;

/**
 * What a classifier makes of some examples.
 *
 * @param values features, [rows, width], row-major
 * @param width F
 * @param probabilities p(y|x), [rows, classes], row-major
 * @param classes C
 */
record Features(double[] values, int width, double[] probabilities, int classes) {

  int rows() {
    return values.length / width;
  }

  double squaredDistance(int row, Features other, int otherRow) {
    double sum = 0;
    for (int d = 0; d < width; d++) {
      double difference = values[row * width + d] - other.values[otherRow * width + d];
      sum += difference * difference;
    }
    return sum;
  }
}
