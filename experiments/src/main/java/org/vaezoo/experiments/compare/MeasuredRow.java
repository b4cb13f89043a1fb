package org.vaezoo.experiments.compare;

import org.vaezoo.experiments.table.ResultRow;

/** What a finished trial measured on one split: a row of {@code rate_distortion.csv}. */
public sealed interface MeasuredRow permits SplitRow, RowWithoutRate {

  /** Whose. */
  RecordedTrial trial();

  /** Of what. */
  String split();

  /** Every other column. */
  ResultRow row();
}
