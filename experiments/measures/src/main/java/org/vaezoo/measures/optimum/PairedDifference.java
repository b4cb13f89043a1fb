package org.vaezoo.measures.optimum;

import java.util.Arrays;

/** Differences of two numbers of the same examples. */
public final class PairedDifference {

  private PairedDifference() {}

  /** a - b, example by example. */
  public static double[] of(double[] a, double[] b) {
    double[] differences = new double[a.length];
    Arrays.setAll(differences, i -> a[i] - b[i]);
    return differences;
  }
}
