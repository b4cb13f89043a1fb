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
 *
 * @param outliers what counts as an outlier
 * @param draws L, from the posterior for each example
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

  private static final String TABLE = "anomaly";

  @Override
  public String table() {
    return TABLE;
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
    Scores inlying = Scores.of(subject, contrast.inliers(), draws);
    subject.progress().accept("scores of the outliers");
    Scores outlying = Scores.of(subject, contrast.outliers(), draws);
    Findings findings = new Findings();
    for (Scores.Score score : Scores.Score.values()) {
      findings.add(TABLE, row(score, inlying, outlying));
    }
    return findings;
  }

  private Row row(Scores.Score score, Scores inlying, Scores outlying) {
    double[] inside = inlying.of(score);
    double[] outside = outlying.of(score);
    Separation separation = new Separation(inside, outside);
    Estimate area = separation.areaUnderRoc();
    return new Row()
        .put("split", "test")
        .put("outliers", outliers.name())
        .put("score", score.name().toLowerCase(Locale.ROOT))
        .put("draws", draws)
        .put("inlier_examples", inside.length)
        .put("outlier_examples", outside.length)
        .put("auroc", area.mean())
        .put("auroc_se", area.standardError())
        .put("average_precision", separation.averagePrecision())
        .put("outlier_share", outside.length / (double) (inside.length + outside.length))
        .put("inlier_mean_nats", inlying.mean(score))
        .put("outlier_mean_nats", outlying.mean(score));
  }
}
