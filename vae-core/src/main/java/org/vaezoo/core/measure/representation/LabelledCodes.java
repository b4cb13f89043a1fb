package org.vaezoo.core.measure.representation;

import java.util.Arrays;

/**
 * Codes of examples whose class is known.
 *
 * @param codes one row an example
 * @param labels class of each, 0 .. classes - 1, [rows]
 * @param classes C
 */
public record LabelledCodes(Codes codes, int[] labels, int classes) {

  public LabelledCodes {
    if (codes.rows() != labels.length || labels.length == 0) {
      throw new IllegalArgumentException(
          "labels: expected one for each of " + codes.rows() + " codes, found " + labels.length);
    }
  }

  /** Number of examples. */
  int rows() {
    return labels.length;
  }

  /** The share of the most frequent class: what a classifier reaches that sees no code. */
  double majorityShare() {
    int[] counts = new int[classes];
    for (int label : labels) {
      counts[label]++;
    }
    return Arrays.stream(counts).max().orElseThrow() / (double) rows();
  }

  /** The same examples with other codes. */
  LabelledCodes with(Codes others) {
    return new LabelledCodes(others, labels, classes);
  }
}
