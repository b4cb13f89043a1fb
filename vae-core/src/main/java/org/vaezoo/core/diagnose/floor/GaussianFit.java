package org.vaezoo.core.diagnose.floor;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The Gaussians of a training split: greatest likelihood, so variances are divided by N. */
final class GaussianFit {

  /** Below this share of the mean variance a dimension does not vary. */
  private static final double NO_VARIANCE = 1e-9;

  /** Products of pairs of dimensions that are summed at most, for a full covariance. */
  private static final double MOST_PRODUCTS = 1e9;

  private final int width;
  private final double[] mean;
  private final double[] variance;
  private int examples;

  private GaussianFit(EvaluationRows train, NDManager manager) {
    this.width = train.width();
    this.mean = new double[width];
    this.variance = new double[width];
    train.forEach(manager, (x, scored) -> add(x));
    for (int d = 0; d < width; d++) {
      variance[d] /= examples;
    }
  }

  /**
   * The Gaussians that there are, the one that judges first: with one variance for each dimension,
   * or for all where the likelihood fixes it or a dimension does not vary; then the one with the
   * covariance of all dimensions, where it is regular and small enough. None of constant examples,
   * whose density has no bound.
   */
  static List<Floor> of(
      EvaluationRows train, NDManager manager, Optional<Double> fixedVariance, boolean masked) {
    GaussianFit fit = new GaussianFit(train, manager);
    if (fixedVariance.isEmpty() && !(fit.meanVariance() > 0)) {
      return List.of();
    }
    List<Floor> floors = new ArrayList<>(List.of(fit.independent(fixedVariance)));
    if (!masked && fit.allVary() && fit.isSmall()) {
      FullGaussian.of(fit.mean, fit.covariance(train, manager)).ifPresent(floors::add);
    }
    return floors;
  }

  /** Welford's update, which does not cancel. */
  private void add(double[] x) {
    examples++;
    for (int d = 0; d < width; d++) {
      double before = x[d] - mean[d];
      mean[d] += before / examples;
      variance[d] += before * (x[d] - mean[d]);
    }
  }

  private double meanVariance() {
    return Arrays.stream(variance).average().orElseThrow();
  }

  private boolean allVary() {
    double least = NO_VARIANCE * meanVariance();
    return Arrays.stream(variance).allMatch(each -> each > least);
  }

  private boolean isSmall() {
    return examples > width && (double) examples * width * width <= MOST_PRODUCTS;
  }

  private IndependentGaussian independent(Optional<Double> fixed) {
    if (fixed.isEmpty() && allVary()) {
      return new IndependentGaussian("independent gaussians", mean, variance);
    }
    double[] one = new double[width];
    Arrays.fill(one, fixed.orElse(meanVariance()));
    String name = fixed.isPresent() ? "mean, fixed variance" : "mean, one variance";
    return new IndependentGaussian(name, mean, one);
  }

  private double[][] covariance(EvaluationRows train, NDManager manager) {
    double[][] sums = new double[width][width];
    double[] deviation = new double[width];
    train.forEach(
        manager,
        (x, scored) -> {
          Arrays.setAll(deviation, d -> x[d] - mean[d]);
          for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
              sums[i][j] += deviation[i] * deviation[j];
            }
          }
        });
    for (double[] row : sums) {
      Arrays.setAll(row, j -> row[j] / examples);
    }
    return sums;
  }
}
