package org.vaezoo.vq.quantize;

import java.util.Arrays;

/**
 * Clusters points: first centres by k-means++ (Arthur and Vassilvitskii, "k-means++: the advantages
 * of careful seeding", 2007, section 2.2), then Lloyd's algorithm. A cluster that loses all its
 * points keeps its centre. The sums run in one order, so that the result is a function of points
 * and uniforms.
 */
final class KMeans {

  private final double[][] points;

  /**
   * @param points [N][D], at least one
   */
  KMeans(double[][] points) {
    this.points = points;
  }

  /**
   * The centres.
   *
   * @param uniforms of (0, 1), one for each centre
   * @return [K][D]
   */
  double[][] centres(double[] uniforms, int iterations) {
    double[][] centres = seeds(uniforms);
    for (int i = 0; i < iterations; i++) {
      centres = means(centres);
    }
    return centres;
  }

  /** Each next seed is a point, chosen in proportion to its squared distance from all before. */
  private double[][] seeds(double[] uniforms) {
    double[][] seeds = new double[uniforms.length][];
    double[] distances = new double[points.length];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    for (int k = 0; k < seeds.length; k++) {
      double[] weights = k == 0 ? new double[points.length] : distances;
      seeds[k] = points[chosen(weights, uniforms[k])].clone();
      for (int n = 0; n < points.length; n++) {
        distances[n] = Math.min(distances[n], squaredDistance(points[n], seeds[k]));
      }
    }
    return seeds;
  }

  /** A number with a probability in proportion to its weight; all alike where all weigh nothing. */
  private static int chosen(double[] weights, double uniform) {
    double total = Arrays.stream(weights).sum();
    if (total == 0) {
      return (int) (uniform * weights.length);
    }
    double rest = uniform * total;
    int last = 0;
    for (int n = 0; n < weights.length; n++) {
      if (weights[n] > 0) {
        last = n;
        rest -= weights[n];
      }
      if (rest < 0) {
        break;
      }
    }
    return last;
  }

  /** The mean of the points nearest to each centre. */
  private double[][] means(double[][] centres) {
    int dimension = points[0].length;
    double[][] sums = new double[centres.length][dimension];
    int[] counts = new int[centres.length];
    for (double[] point : points) {
      int k = nearest(centres, point);
      counts[k]++;
      for (int d = 0; d < dimension; d++) {
        sums[k][d] += point[d];
      }
    }
    for (int k = 0; k < centres.length; k++) {
      int count = counts[k];
      double[] sum = sums[k];
      sums[k] = count == 0 ? centres[k] : Arrays.stream(sum).map(value -> value / count).toArray();
    }
    return sums;
  }

  private static int nearest(double[][] centres, double[] point) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < centres.length; k++) {
      double distance = squaredDistance(centres[k], point);
      if (distance < least) {
        least = distance;
        nearest = k;
      }
    }
    return nearest;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      double difference = a[d] - b[d];
      sum += difference * difference;
    }
    return sum;
  }
}
