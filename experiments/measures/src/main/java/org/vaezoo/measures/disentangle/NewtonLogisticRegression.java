package org.vaezoo.measures.disentangle;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Multinomial logistic regression with an intercept and a penalty of half the squared weights, not
 * of the intercepts: the minimum of sum_n -log softmax(W x_n + b)[y_n] + |W|^2 / 2, by Newton's
 * method with halved steps. The minimum is unique but for a shift of all intercepts, which no
 * prediction sees.
 *
 * <p>For a few units and factors: the Hessian has the square of K (U + 1) numbers, and the votes of
 * a score are so near each other that it goes on to a decrement of {@value #DECREMENT}. The
 * classifier of a representation, of thousands of numbers of a code, is fitted without a Hessian,
 * until its gradient is flat to 1e-6; a score that was published with one solver is not computed by
 * the other.
 */
final class NewtonLogisticRegression {

  private static final int MOST_STEPS = 200;
  private static final double DECREMENT = 1e-8;

  /** Keeps the Hessian positive along the shift of all intercepts, where the gradient is 0. */
  private static final double SHIFT_PENALTY = 1e-6;

  private final int classes;
  private final int width;
  private final double[] weights;

  /**
   * @param weights intercept and weights of each class, [K * (U + 1)], row-major
   */
  private NewtonLogisticRegression(int classes, int width, double[] weights) {
    this.classes = classes;
    this.width = width;
    this.weights = weights;
  }

  /**
   * Fits the weights.
   *
   * @param x features, [N][U]
   * @param labels classes of 0 .. K - 1, [N]
   * @param classes K
   */
  static NewtonLogisticRegression fit(double[][] x, int[] labels, int classes) {
    int width = x[0].length + 1;
    NewtonLogisticRegression model =
        new NewtonLogisticRegression(classes, width, new double[classes * width]);
    for (int step = 0; step < MOST_STEPS; step++) {
      Newton newton = new Newton(model, x, labels);
      if (newton.decrement() < DECREMENT) {
        return model;
      }
      model = newton.step();
    }
    throw new IllegalStateException("no minimum within " + MOST_STEPS + " steps of Newton");
  }

  /** The most probable class. */
  int classify(double[] features) {
    double[] log = logits(features);
    int best = 0;
    for (int c = 1; c < classes; c++) {
      best = log[c] > log[best] ? c : best;
    }
    return best;
  }

  private double[] logits(double[] features) {
    double[] logits = new double[classes];
    for (int c = 0; c < classes; c++) {
      logits[c] = weights[c * width];
      for (int i = 1; i < width; i++) {
        logits[c] += weights[c * width + i] * features[i - 1];
      }
    }
    return logits;
  }

  /** Probabilities of the classes, [K]. */
  double[] probabilities(double[] features) {
    double[] logits = logits(features);
    double most = Arrays.stream(logits).max().orElseThrow();
    double[] p = Arrays.stream(logits).map(logit -> Math.exp(logit - most)).toArray();
    double sum = Arrays.stream(p).sum();
    return Arrays.stream(p).map(value -> value / sum).toArray();
  }

  /** The penalised loss. */
  double loss(double[][] x, int[] labels) {
    double loss = 0;
    for (int n = 0; n < x.length; n++) {
      double[] logits = logits(x[n]);
      double most = Arrays.stream(logits).max().orElseThrow();
      double sum = Arrays.stream(logits).map(logit -> Math.exp(logit - most)).sum();
      loss += most + Math.log(sum) - logits[labels[n]];
    }
    for (int i = 0; i < weights.length; i++) {
      loss += penalty(i) * weights[i] * weights[i] / 2;
    }
    return loss;
  }

  private double penalty(int weight) {
    return weight % width == 0 ? SHIFT_PENALTY : 1;
  }

  /** One step from a model. */
  private static final class Newton {

    private final NewtonLogisticRegression from;
    private final double[][] x;
    private final int[] labels;
    private final double[] gradient;
    private final double[] direction;

    Newton(NewtonLogisticRegression from, double[][] x, int[] labels) {
      this.from = from;
      this.x = x;
      this.labels = labels;
      int size = from.weights.length;
      double[][] hessian = new double[size][size];
      gradient = new double[size];
      for (int n = 0; n < x.length; n++) {
        add(n, hessian);
      }
      for (int i = 0; i < size; i++) {
        gradient[i] += from.penalty(i) * from.weights[i];
        hessian[i][i] += from.penalty(i);
      }
      direction = solved(hessian);
    }

    /**
     * The gradient in the metric of the Hessian, by the Cholesky factor of it.
     *
     * @param hessian of which the lower half is read
     */
    private double[] solved(double[][] hessian) {
      int size = gradient.length;
      DMatrixRMaj matrix = new DMatrixRMaj(size, size);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j <= i; j++) {
          matrix.set(i, j, hessian[i][j]);
          matrix.set(j, i, hessian[i][j]);
        }
      }
      LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(size);
      if (!solver.setA(matrix)) {
        throw new IllegalStateException("the Hessian is not positive definite");
      }
      DMatrixRMaj solution = new DMatrixRMaj(size, 1);
      solver.solve(DMatrixRMaj.wrap(size, 1, gradient.clone()), solution);
      return solution.getData();
    }

    /** Adds an example's share of the gradient and of the lower half of the Hessian. */
    private void add(int n, double[][] hessian) {
      double[] p = from.probabilities(x[n]);
      double[] input = new double[from.width];
      input[0] = 1;
      System.arraycopy(x[n], 0, input, 1, x[n].length);
      for (int a = 0; a < from.classes; a++) {
        double error = p[a] - (labels[n] == a ? 1 : 0);
        for (int i = 0; i < from.width; i++) {
          gradient[a * from.width + i] += error * input[i];
        }
        for (int b = 0; b <= a; b++) {
          double curvature = a == b ? p[a] * (1 - p[a]) : -p[a] * p[b];
          addOuter(hessian, a * from.width, b * from.width, curvature, input);
        }
      }
    }

    private static void addOuter(
        double[][] hessian, int row, int column, double factor, double[] input) {
      for (int i = 0; i < input.length; i++) {
        double scaled = factor * input[i];
        for (int j = 0; j < input.length; j++) {
          hessian[row + i][column + j] += scaled * input[j];
        }
      }
    }

    /** Twice the fall of the loss that the quadratic model promises. */
    double decrement() {
      double decrement = 0;
      for (int i = 0; i < gradient.length; i++) {
        decrement += gradient[i] * direction[i];
      }
      return decrement;
    }

    /** The first of the steps 1, 1/2, 1/4, ... that keeps a quarter of the promise. */
    NewtonLogisticRegression step() {
      double loss = from.loss(x, labels);
      for (double length = 1; length > 1e-9; length /= 2) {
        NewtonLogisticRegression next = moved(length);
        if (next.loss(x, labels) <= loss - length * decrement() / 4) {
          return next;
        }
      }
      throw new IllegalStateException("no step of Newton lowers the loss " + loss);
    }

    private NewtonLogisticRegression moved(double length) {
      double[] weights = new double[direction.length];
      Arrays.setAll(weights, i -> from.weights[i] - length * direction[i]);
      return new NewtonLogisticRegression(from.classes, from.width, weights);
    }
  }
}
