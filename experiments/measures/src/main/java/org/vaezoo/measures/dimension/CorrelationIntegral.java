package org.vaezoo.measures.dimension;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The correlation integral C(r): the share of pairs of points that lie within r of each other, for
 * growing radii. Grassberger and Procaccia (1983), equation 1; pairs that follow each other in time
 * are left out, as Theiler, "Spurious dimension from correlation algorithms applied to limited
 * time-series data" (1986), does.
 */
final class CorrelationIntegral {

  /** Fewer pairs than this say nothing about a slope. */
  private static final long FEWEST = 10;

  private final double[] radii;
  private final long[] within;
  private final long pairs;

  private CorrelationIntegral(double[] radii, long[] within, long pairs) {
    this.radii = radii;
    this.within = within;
    this.pairs = pairs;
  }

  /**
   * Radii at equal steps of their logarithm, both ends among them.
   *
   * @param count at least 2
   */
  static double[] radii(double least, double greatest, int count) {
    double[] radii = new double[count];
    double ratio = Math.log(greatest / least);
    Arrays.setAll(radii, k -> least * Math.exp(ratio * k / (count - 1)));
    return radii;
  }

  /**
   * Counts all pairs, by their Euclidean distance.
   *
   * @param points [N, D], row-major, in the order of time where they have one
   * @param width D
   * @param window pairs count whose places differ by so much or more, at least 1
   */
  static CorrelationIntegral of(double[] points, int width, double[] radii, int window) {
    double[] squares = Arrays.stream(radii).map(r -> r * r).toArray();
    long[] first = new long[radii.length + 1];
    int count = points.length / width;
    long pairs = 0;
    for (int i = 0; i < count; i++) {
      for (int j = i + window; j < count; j++) {
        first[firstHolding(squares, distance(points, width, i, j, squares[radii.length - 1]))]++;
        pairs++;
      }
    }
    long[] within = Arrays.copyOf(first, radii.length);
    Arrays.parallelPrefix(within, Long::sum);
    return new CorrelationIntegral(radii.clone(), within, pairs);
  }

  /** The squared distance, or some number above the largest square where it is above. */
  private static double distance(double[] points, int width, int i, int j, double largest) {
    double sum = 0;
    for (int d = 0; d < width && sum <= largest; d++) {
      double difference = points[i * width + d] - points[j * width + d];
      sum += difference * difference;
    }
    return sum;
  }

  /** Place of the first square that is not below a number; their count where all are. */
  private static int firstHolding(double[] squares, double number) {
    int place = squares.length;
    while (place > 0 && number <= squares[place - 1]) {
      place--;
    }
    return place;
  }

  /** Pairs within each radius. */
  long[] within() {
    return within.clone();
  }

  /** All pairs that count. */
  long pairs() {
    return pairs;
  }

  /**
   * The correlation dimension: the slope of log C(r) over log r by least squares, every radius
   * alike.
   *
   * @return empty where fewer than {@value #FEWEST} pairs lie within the smallest radius
   */
  OptionalDouble slope() {
    if (within[0] < FEWEST) {
      return OptionalDouble.empty();
    }
    double[] x = Arrays.stream(radii).map(Math::log).toArray();
    double[] y = Arrays.stream(within).mapToDouble(Math::log).toArray();
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double product = 0;
    double square = 0;
    for (int k = 0; k < x.length; k++) {
      product += (x[k] - meanX) * (y[k] - meanY);
      square += (x[k] - meanX) * (x[k] - meanX);
    }
    return OptionalDouble.of(product / square);
  }
}
