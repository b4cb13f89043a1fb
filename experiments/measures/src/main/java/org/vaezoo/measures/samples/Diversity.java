package org.vaezoo.measures.samples;

import org.vaezoo.core.diagnose.Moments;

/** How different examples are from each other. */
final class Diversity {

  private Diversity() {}

  /** The mean Euclidean distance between the features of two different examples. Unbiased. */
  static double meanDistance(Features features) {
    Moments distances = new Moments();
    for (int row = 0; row < features.rows(); row++) {
      for (int other = 0; other < row; other++) {
        distances.add(Math.sqrt(features.squaredDistance(row, features, other)));
      }
    }
    return distances.estimate().mean();
  }

  /**
   * The entropy of the classifier's mean class probabilities in nats, at most ln C: low where the
   * examples are of few classes. Biased downwards by about (C - 1) / 2N at most.
   */
  static double classEntropy(Features features) {
    double entropy = 0;
    for (double p : features.meanProbabilities()) {
      entropy -= p > 0 ? p * Math.log(p) : 0;
    }
    return entropy;
  }
}
