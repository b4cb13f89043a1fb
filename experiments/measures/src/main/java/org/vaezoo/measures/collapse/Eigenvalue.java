package org.vaezoo.measures.collapse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;

/**
 * The direction w with the largest quotient E[(w's)^2] / w'Kw over some examples, by power
 * iteration. A ridge makes the search look at K + ridge times its mean in place of K: a dimension
 * that is rarely anything has a heavy tail over its own small variance, and would be found before a
 * structure that all share.
 */
final class Eigenvalue {

  private static final int ITERATIONS = 20;

  private final List<double[]> scores;
  private final double[] variance;

  /**
   * @param scores s of each example, [N][D]
   * @param variance the diagonal of K, [D], above zero
   */
  Eigenvalue(List<double[]> scores, double[] variance) {
    this.scores = scores;
    this.variance = variance;
  }

  /**
   * The direction, scaled to w'Kw = 1.
   *
   * @param examples numbers of those that are looked at
   * @param ridge added to K, in its means
   */
  double[] direction(int[] examples, double ridge) {
    double added = ridge * Arrays.stream(variance).average().orElseThrow();
    double[] scale = Arrays.stream(variance).map(each -> 1 / Math.sqrt(each + added)).toArray();
    CounterStream start = CounterStream.of(Purpose.EVALUATION);
    double[] u = new double[scale.length];
    Arrays.setAll(u, start::normal);
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      u = normalized(times(examples, u, scale));
    }
    double[] unit = u;
    double[] w = new double[unit.length];
    Arrays.setAll(w, d -> unit[d] * scale[d]);
    double norm =
        Math.sqrt(IntStream.range(0, w.length).mapToDouble(d -> w[d] * w[d] * variance[d]).sum());
    return norm > 0 ? Arrays.stream(w).map(each -> each / norm).toArray() : w;
  }

  private double[] times(int[] examples, double[] u, double[] scale) {
    double[] scaled = new double[u.length];
    Arrays.setAll(scaled, d -> u[d] * scale[d]);
    double[] next = new double[u.length];
    for (int n : examples) {
      double[] s = scores.get(n);
      double along = product(scaled, s);
      for (int d = 0; d < next.length; d++) {
        next[d] += along * s[d];
      }
    }
    Arrays.setAll(next, d -> next[d] * scale[d]);
    return next;
  }

  /** (w's)^2 of an example. */
  double square(double[] w, int example) {
    double along = product(w, scores.get(example));
    return along * along;
  }

  /** The mean of (w's)^2 over examples. */
  double quotient(double[] w, int[] examples) {
    return Arrays.stream(examples).mapToDouble(n -> square(w, n)).average().orElseThrow();
  }

  private static double[] normalized(double[] vector) {
    double length = Math.sqrt(product(vector, vector));
    return length > 0 ? Arrays.stream(vector).map(value -> value / length).toArray() : vector;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }
}
