package org.vaezoo.measures.samples;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/** What a classifier makes of some examples. */
final class Features {

  private final double[] values;
  private final int width;
  private final double[] probabilities;
  private final int classes;

  /**
   * @param values features, [rows, width], row-major; not copied
   * @param width F
   * @param probabilities p(y|x), [rows, classes], row-major; not copied
   * @param classes C
   */
  Features(double[] values, int width, double[] probabilities, int classes) {
    this.values = values;
    this.width = width;
    this.probabilities = probabilities;
    this.classes = classes;
  }

  int rows() {
    return values.length / width;
  }

  /** F. */
  int width() {
    return width;
  }

  /** C. */
  int classes() {
    return classes;
  }

  /** The features, [rows, F]. */
  SimpleMatrix matrix() {
    return new SimpleMatrix(rows(), width, true, values);
  }

  /** The mean of p(y|x) over the examples, [C]. */
  double[] meanProbabilities() {
    double[] mean = new double[classes];
    for (int i = 0; i < probabilities.length; i++) {
      mean[i % classes] += probabilities[i];
    }
    Arrays.setAll(mean, c -> mean[c] / rows());
    return mean;
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
