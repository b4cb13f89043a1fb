package org.vaezoo.core.measure.collapse;

/**
 * Steps of Adam on numbers of the host: Kingma and Ba, "Adam: a method for stochastic optimization"
 * (2015), algorithm 1, with its default decay rates.
 */
final class AdamSteps {

  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;
  private static final double EPSILON = 1e-8;

  private final double[] values;
  private final double[] mean;
  private final double[] square;
  private int steps;

  /**
   * @param start where the values begin; not changed
   */
  AdamSteps(double[] start) {
    values = start.clone();
    mean = new double[start.length];
    square = new double[start.length];
  }

  void step(double[] gradient, double learningRate) {
    steps++;
    double correctedRate =
        learningRate * Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps));
    double epsilon = EPSILON * Math.sqrt(1 - Math.pow(SECOND, steps));
    for (int i = 0; i < values.length; i++) {
      mean[i] = FIRST * mean[i] + (1 - FIRST) * gradient[i];
      square[i] = SECOND * square[i] + (1 - SECOND) * gradient[i] * gradient[i];
      values[i] -= correctedRate * mean[i] / (Math.sqrt(square[i]) + epsilon);
    }
  }

  /** The values so far. */
  double[] values() {
    return values.clone();
  }
}
