package org.vaezoo.measures.representation;

import java.util.Arrays;

/** Codes of examples whose class is known. */
public final class LabelledCodes {

  private final RepresentationCodes codes;
  private final int[] labels;
  private final int classes;

  /**
   * @param codes one row an example
   * @param labels class of each, 0 .. classes - 1, [rows]; not copied
   * @param classes C
   */
  public LabelledCodes(RepresentationCodes codes, int[] labels, int classes) {
    if (codes.rows() != labels.length || labels.length == 0) {
      throw new IllegalArgumentException(
          "labels: expected one for each of " + codes.rows() + " codes, found " + labels.length);
    }
    this.codes = codes;
    this.labels = labels;
    this.classes = classes;
  }

  /** One row an example. */
  public RepresentationCodes codes() {
    return codes;
  }

  /** The class of an example. */
  int label(int row) {
    return labels[row];
  }

  /** Number of classes, C. */
  int classes() {
    return classes;
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
  LabelledCodes with(RepresentationCodes others) {
    return new LabelledCodes(others, labels, classes);
  }
}
