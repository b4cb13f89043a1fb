package org.vaezoo.beta.dip;

import static org.vaezoo.core.pass.Numbers.over;
import static org.vaezoo.core.pass.Numbers.times;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.HostArrays;

/**
 * Unbiased squares by going through all choices a, b, c, d of different examples of a batch: the
 * covariance of units i and j is the mean of (mu_a - mu_b)_i (mu_a - mu_b)_j / 2, its square the
 * mean of the products of such terms of a, b and of c, d.
 *
 * @param mu posterior means, [n, U]
 */
record Quadruples(NDArray mu) {

  private static final int[] CHOICES = {0};

  /** [U, U]. */
  NDArray identity() {
    int units = units();
    return mu.getManager().eye(units, units, 0, mu.getDataType());
  }

  /** The mean of the terms over all pairs, [U, U]. */
  NDArray covariances() {
    int n = examples();
    return over(terms().sum(CHOICES), (double) n * (n - 1)).reshape(units(), units());
  }

  /** The mean over all quadruples, [U, U]. */
  NDArray squaredCovariances() {
    NDArray disjoint = disjoint();
    NDArray products = disjoint.matMul(terms()).mul(terms()).sum(CHOICES);
    return products.div(disjoint.sum()).reshape(units(), units());
  }

  /**
   * The mean over all a, b and c of the variance term of a, b times a number of c, [U].
   *
   * @param w [n, U]
   */
  NDArray variancesTimes(NDArray w) {
    int n = examples();
    NDArray ofPair = w.expandDims(1).add(w).reshape(-1, units()); // w_a + w_b
    NDArray ofOthers = w.sum(CHOICES).sub(ofPair); // sum over c
    NDArray variances = terms().mul(identity().flatten()).reshape(-1, units(), units());
    NDArray sum = variances.sum(new int[] {2}).mul(ofOthers).sum(CHOICES);
    return over(sum, (double) n * (n - 1) * (n - 2));
  }

  /** The mean over all a and b of w_a w_b, [U]. */
  NDArray squaredMeans(NDArray w) {
    int n = examples();
    NDArray sum = w.sum(CHOICES).square().sub(w.square().sum(CHOICES));
    return over(sum, (double) n * (n - 1));
  }

  /** (mu_a - mu_b)_i (mu_a - mu_b)_j / 2 of every pair, [n * n, U * U]. */
  private NDArray terms() {
    NDArray apart = mu.expandDims(1).sub(mu);
    NDArray products = apart.expandDims(3).mul(apart.expandDims(2));
    return times(products, 0.5).reshape((long) examples() * examples(), -1);
  }

  /** One where two pairs are of four different examples, [n * n, n * n]. */
  private NDArray disjoint() {
    int n = examples();
    double[] ones = new double[n * n * n * n];
    for (int i = 0; i < ones.length; i++) {
      int a = i / (n * n * n);
      int b = i / (n * n) % n;
      int c = i / n % n;
      int d = i % n;
      ones[i] = a != b && a != c && a != d && b != c && b != d && c != d ? 1 : 0;
    }
    Shape shape = new Shape((long) n * n, (long) n * n);
    return HostArrays.create(mu.getManager(), ones, shape, mu.getDataType());
  }

  private int examples() {
    return (int) mu.getShape().get(0);
  }

  private int units() {
    return (int) mu.getShape().get(1);
  }
}
