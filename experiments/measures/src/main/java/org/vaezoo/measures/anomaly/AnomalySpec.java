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
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;
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
record AnomalySpec(
    @Doc("What counts as an outlier.") OutlierSpec outliers,
    @Doc("Draws from the posterior for each example.")
        @Default("10")
        @Range(min = 1, max = 1_000_000)
        int draws)
    implements MeasureSpec {

  @Override
  public String table() {
    return AnomalyColumns.SCHEMA.table();
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
    String name = outliers.name(subject);
    Findings findings = new Findings();
    for (AnomalyScores.Score score : AnomalyScores.Score.values()) {
      findings.add(AnomalyColumns.SCHEMA, row(score, name, inlying, outlying));
    }
    return findings;
  }

  private Row row(
      AnomalyScores.Score score, String name, AnomalyScores inlying, AnomalyScores outlying) {
    double[] inside = inlying.of(score);
    double[] outside = outlying.of(score);
    Separation separation = new Separation(inside, outside);
    Estimate area = separation.areaUnderRoc();
    return new Row()
        .put(TrialColumns.SPLIT, "test")
        .put(AnomalyColumns.OUTLIERS, name)
        .put(AnomalyColumns.SCORE, score.name().toLowerCase(Locale.ROOT))
        .put(AnomalyColumns.DRAWS, draws)
        .put(AnomalyColumns.INLIERS, inside.length)
        .put(AnomalyColumns.OUTLYING, outside.length)
        .put(AnomalyColumns.AUROC, area)
        .put(AnomalyColumns.AVERAGE_PRECISION, separation.averagePrecision())
        .put(
            AnomalyColumns.OUTLIER_SHARE,
            outside.length / (double) (inside.length + outside.length))
        .put(AnomalyColumns.INLIER_MEAN, inlying.mean(score))
        .put(AnomalyColumns.OUTLIER_MEAN, outlying.mean(score));
  }
}
