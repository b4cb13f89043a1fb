package org.vaezoo.measures.anomaly;

import java.util.Locale;
import java.util.Optional;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;
import org.vaezoo.core.variant.ModelSpec;

/**
 * How well scores of single examples tell outliers from the test split: the reconstruction
 * probability of An and Cho, "Variational autoencoder based anomaly detection using reconstruction
 * probability" (2015), the evidence lower bound, an importance-weighted bound and the rate ({@link
 * Scores}). The table {@code anomaly} has a row for each score.
 *
 * <p>A high score says outlier, and outliers are what the average precision looks for. An area
 * below 1/2 says that the outliers look more usual to the model than its own examples do, as MNIST
 * does to a model of Fashion-MNIST (Nalisnick et al., "Do deep generative models know what they
 * don't know?", 2019); it is reported as it is. The areas are unbiased for scores of so many draws;
 * more draws make the scores less noisy. Deviation from the paper: it decides by a threshold on the
 * score, here every threshold counts.
 */
@PartType("anomaly")
@Doc("How well reconstruction probability, bounds and rate tell outliers from the test split.")
public record AnomalySpec(
    @Doc("What counts as an outlier.") OutlierSpec outliers,
    @Doc("Draws from the posterior for each example.")
        @Default("10")
        @Range(min = 1, max = 1_000_000)
        int draws)
    implements MeasureSpec {

  private static final Column OUTLIERS = Column.text("outliers", "what counts as an outlier");
  private static final Column SCORE =
      Column.text("score", "number of an example by which outliers are told, the higher the more");
  private static final Column DRAWS =
      Column.whole("draws", Unit.COUNT, "draws from the posterior of each example");
  private static final Column INLIERS =
      Column.whole("inlier_examples", Unit.COUNT, "examples that are no outliers");
  private static final Column OUTLYING =
      Column.whole("outlier_examples", Unit.COUNT, "examples that are");
  private static final EstimateColumns AUROC =
      EstimateColumns.of(
          "auroc", Unit.SHARE, "area under the ROC: chance that an outlier scores higher");
  private static final Column AVERAGE_PRECISION =
      Column.number(
          "average_precision", Unit.SHARE, "mean precision at each outlier that is found");
  private static final Column OUTLIER_SHARE =
      Column.number(
          "outlier_share", Unit.SHARE, "outliers among all: average_precision of a useless score");
  private static final Column INLIER_MEAN =
      Column.number("inlier_mean_nats", Unit.NATS, "mean score of the inliers");
  private static final Column OUTLIER_MEAN =
      Column.number("outlier_mean_nats", Unit.NATS, "mean score of the outliers");

  /** Its table. */
  public static final Schema SCHEMA =
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

  @Override
  public String table() {
    return SCHEMA.table();
  }

  @Override
  public void check(InputDescription input, ModelSpec model, String pointer, Problems problems) {
    outliers.check(input, pointer + "/outliers", problems);
  }

  @Override
  public Optional<String> notApplicable(Subject subject) {
    return outliers.notApplicable(subject);
  }

  @Override
  public Findings measure(Subject subject) {
    Contrast contrast = outliers.contrast(subject);
    AnomalyScores inlying = AnomalyScores.of(subject, contrast.inliers(), draws);
    subject.progress().accept("scores of the outliers");
    AnomalyScores outlying = AnomalyScores.of(subject, contrast.outliers(), draws);
    Findings findings = new Findings();
    for (AnomalyScores.Score score : AnomalyScores.Score.values()) {
      findings.add(SCHEMA, row(score, inlying, outlying));
    }
    return findings;
  }

  private Row row(AnomalyScores.Score score, AnomalyScores inlying, AnomalyScores outlying) {
    double[] inside = inlying.of(score);
    double[] outside = outlying.of(score);
    Separation separation = new Separation(inside, outside);
    Estimate area = separation.areaUnderRoc();
    return new Row()
        .put(TrialColumns.SPLIT, "test")
        .put(OUTLIERS, outliers.name())
        .put(SCORE, score.name().toLowerCase(Locale.ROOT))
        .put(DRAWS, draws)
        .put(INLIERS, inside.length)
        .put(OUTLYING, outside.length)
        .put(AUROC, area)
        .put(AVERAGE_PRECISION, separation.averagePrecision())
        .put(OUTLIER_SHARE, outside.length / (double) (inside.length + outside.length))
        .put(INLIER_MEAN, inlying.mean(score))
        .put(OUTLIER_MEAN, outlying.mean(score));
  }
}
