package org.vaezoo.measures.anomaly;

import org.vaezoo.core.data.DataSource;

/**
 * Examples to be told apart.
 *
 * @param inliers of the test split, of the kind that the model was trained on
 * @param outliers of another kind
 */
record Contrast(DataSource inliers, DataSource outliers) {}
