package org.vaezoo.measures.representation;

import java.util.Arrays;

/**
 * Multinomial logistic regression: log p(y = c|z) = w_c z + b_c - log sum_c' exp(w_c' z + b_c').
 * The weights minimise the mean negative log-likelihood plus λ/2 times the squared norm of the
 * weights w; the biases b are free. The objective is convex, with one minimum where λ > 0.
 *
 * <p>By {@link LimitedMemoryBfgs}, as codes have up to thousands of numbers: the Hessian of 3,000
 * numbers and ten classes would fill 7 GB. The few units of a disentanglement score are fitted by
 * Newton's method, in a class of their own.
 */
final class LimitedMemoryLogisticRegression {

  private final int classes;
  private final double[] weights;

  /**
   * @param weights [W + 1, C], row-major: the last row holds the biases
   */
  private LimitedMemoryLogisticRegression(int classes, double[] weights) {
    this.classes = classes;
    this.weights = weights;
  }

  /**
   * The regression on some codes.
   *
   * @param penalty λ, greater than 0
   */
  static LimitedMemoryLogisticRegression fit(LabelledCodes train, double penalty) {
    int size = (train.codes().width() + 1) * train.classes();
    double[] minimum =
        new LimitedMemoryBfgs((weights, gradient) -> objective(train, penalty, weights, gradient))
            .minimum(new double[size]);
    return new LimitedMemoryLogisticRegression(train.classes(), minimum);
  }

  private static double objective(
      LabelledCodes train, double penalty, double[] weights, double[] gradient) {
    int classes = train.classes();
    int biases = weights.length - classes;
    Arrays.fill(gradient, 0);
    double nats = 0;
    double[] scores = new double[classes];
    for (int row = 0; row < train.rows(); row++) {
      logProbabilities(train.codes(), row, weights, scores);
      nats -= scores[train.label(row)];
      for (int c = 0; c < classes; c++) {
        double error = Math.exp(scores[c]) - (c == train.label(row) ? 1 : 0);
        scores[c] = error / train.rows();
        gradient[biases + c] += scores[c];
      }
      train.codes().pull(row, scores, gradient);
    }
    double norm = 0;
    for (int i = 0; i < biases; i++) {
      norm += weights[i] * weights[i];
      gradient[i] += penalty * weights[i];
    }
    return nats / train.rows() + penalty / 2 * norm;
  }

  /** Writes log p(y|z) of a row, [C]. */
  private static void logProbabilities(
      RepresentationCodes codes, int row, double[] weights, double[] scores) {
    System.arraycopy(weights, weights.length - scores.length, scores, 0, scores.length);
    codes.multiply(row, weights, scores);
    double largest = Arrays.stream(scores).max().orElseThrow();
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - largest);
    }
    double logSum = largest + Math.log(sum);
    for (int c = 0; c < scores.length; c++) {
      scores[c] -= logSum;
    }
  }

  /** log p(y|z) of a row in nats, [C]. */
  double[] logProbabilities(RepresentationCodes codes, int row) {
    double[] scores = new double[classes];
    logProbabilities(codes, row, weights, scores);
    return scores;
  }

  /** The weight of a number of the code for a class. */
  double weight(int number, int label) {
    return weights[number * classes + label];
  }
}
