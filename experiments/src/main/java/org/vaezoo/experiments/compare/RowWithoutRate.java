package org.vaezoo.experiments.compare;

import org.vaezoo.experiments.table.ResultRow;

/**
 * What a finished trial of a model without a rate measured on one split: a row of {@code
 * rate_distortion.csv} that stands in no curve, as it has a distortion and nothing beside it.
 *
 * @param trial whose
 * @param split of what
 * @param why it has no rate
 * @param row every other column
 */
record RowWithoutRate(RecordedTrial trial, String split, String why, ResultRow row)
    implements MeasuredRow {}
