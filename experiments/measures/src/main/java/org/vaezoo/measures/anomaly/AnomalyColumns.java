package org.vaezoo.measures.anomaly;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/** The columns of {@code anomaly.csv}. */
final class AnomalyColumns {

  static final Column OUTLIERS = Column.text("outliers", "what counts as an outlier");

  static final Column SCORE =
      Column.text("score", "number of an example by which outliers are told, the higher the more");

  static final Column DRAWS =
      Column.whole("draws", Unit.COUNT, "draws from the posterior of each example");

  static final Column INLIERS =
      Column.whole("inlier_examples", Unit.COUNT, "examples that are no outliers");

  static final Column OUTLYING = Column.whole("outlier_examples", Unit.COUNT, "examples that are");

  static final EstimateColumns AUROC =
      EstimateColumns.of(
          "auroc", Unit.SHARE, "area under the ROC: chance that an outlier scores higher");

  static final Column AVERAGE_PRECISION =
      Column.number(
          "average_precision", Unit.SHARE, "mean precision at each outlier that is found");

  static final Column OUTLIER_SHARE =
      Column.number(
          "outlier_share", Unit.SHARE, "outliers among all: average_precision of a useless score");

  static final Column INLIER_MEAN =
      Column.number("inlier_mean_nats", Unit.NATS, "mean score of the inliers");

  static final Column OUTLIER_MEAN =
      Column.number("outlier_mean_nats", Unit.NATS, "mean score of the outliers");

  /** Its table. */
  static final Schema SCHEMA =
      Schema.ofEveryTrial(
          "anomaly",
          "a score",
          TrialColumns.SPLIT,
          OUTLIERS,
          SCORE,
          DRAWS,
          INLIERS,
          OUTLYING,
          AUROC,
          AVERAGE_PRECISION,
          OUTLIER_SHARE,
          INLIER_MEAN,
          OUTLIER_MEAN);

  private AnomalyColumns() {}
}
