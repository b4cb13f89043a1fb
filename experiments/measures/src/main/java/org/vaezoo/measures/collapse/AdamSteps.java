package org.vaezoo.measures.collapse;

import java.util.Arrays;

/**
 * A number of steps of Adam on numbers of the host: Kingma and Ba, "Adam: a method for stochastic
 * optimization" (2015), algorithm 1, with its default decay rates and a rate that falls to zero
 * along a line: at a constant rate the noise of the gradients keeps every value as far from its
 * optimum as the rate is long, which many values add up to nats. What it comes to is the mean of
 * the iterates of the last quarter (Polyak and Juditsky 1992), in which the rest of that noise
 * averages out.
 *
 * <p>It is no second copy of the optimizer that models are trained by: that one moves arrays of the
 * engine, in the precision of the model and by the engine's fused kernel, whose rounding differs;
 * it has no average over the last steps alone. Here the posteriors of single examples move as
 * numbers of the host in float64, whatever the model's precision: that is what the published
 * numbers on collapse were computed by.
 */
final class AdamSteps {

  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;
  private static final double EPSILON = 1e-8;

  private final int steps;
  private final double learningRate;
  private final double[] values;
  private final double[] mean;
  private final double[] square;
  private final double[] sum;
  private int done;

  /**
   * @param start where the values begin; not changed
   * @param steps how many there will be
   */
  AdamSteps(double[] start, int steps, double learningRate) {
    this.steps = steps;
    this.learningRate = learningRate;
    values = start.clone();
    mean = new double[start.length];
    square = new double[start.length];
    sum = new double[start.length];
  }

  void step(double[] gradient) {
    done++;
    double first = 1 - Math.pow(FIRST, done);
    double second = 1 - Math.pow(SECOND, done);
    double rate = learningRate * (steps - done + 1) / steps;
    for (int i = 0; i < values.length; i++) {
      mean[i] = FIRST * mean[i] + (1 - FIRST) * gradient[i];
      square[i] = SECOND * square[i] + (1 - SECOND) * gradient[i] * gradient[i];
      values[i] -= rate * mean[i] / first / (Math.sqrt(square[i] / second) + EPSILON);
      sum[i] += done > steps - averaged() ? values[i] : 0;
    }
  }

  /** The values so far. */
  double[] values() {
    return values.clone();
  }

  /** How many of the last iterates the mean is over. */
  private int averaged() {
    return (steps + 3) / 4;
  }

  /** The mean of the last quarter, after all steps. */
  double[] average() {
    return Arrays.stream(sum).map(each -> each / averaged()).toArray();
  }
}
