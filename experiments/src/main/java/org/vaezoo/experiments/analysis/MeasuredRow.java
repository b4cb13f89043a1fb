package org.vaezoo.experiments.analysis;

/** What a finished trial measured on one split: a row of {@code rate_distortion.csv}. */
public sealed interface MeasuredRow permits SplitRow, UnchargedRow {

  /** Whose. */
  TrialEntry trial();

  /** Of what. */
  String split();

  /** Every other column. */
  ResultRow row();
}
