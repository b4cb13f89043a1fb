package org.vaezoo.core.diagnose;

import java.util.Arrays;

/**
 * The differences of two numbers of the same examples, or of the same seeds. What is hard about an
 * example is hard for both numbers, so that the mean difference has a far smaller standard error
 * than either mean.
 */
public final class PairedDifference {

  private final double[] values;

  private PairedDifference(double[] values) {
    this.values = values;
  }

  /** One difference a pair, as they are. */
  public static PairedDifference of(double... differences) {
    return new PairedDifference(differences.clone());
  }

  /**
   * a - b, pair by pair.
   *
   * @throws IllegalArgumentException if one has more numbers than the other
   */
  public static PairedDifference between(double[] a, double[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "expected numbers of the same examples, found " + a.length + " and " + b.length);
    }
    double[] differences = new double[a.length];
    Arrays.setAll(differences, i -> a[i] - b[i]);
    return new PairedDifference(differences);
  }

  /** The difference of each pair. */
  public double[] values() {
    return values.clone();
  }

  /** Their mean, its standard error and their number. */
  public Estimate mean() {
    Moments moments = new Moments();
    moments.addAll(values);
    return moments.estimate();
  }
}
