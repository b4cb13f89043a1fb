package org.vaezoo.measures.samples;

import java.util.List;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/** The columns of samples held against data. */
public final class SampleColumns {

  static final Column SOURCE =
      Column.text(
          "source",
          "where the examples are from: mean or draw of p(x|z) at z from the prior, or data");
  static final Column EXAMPLES =
      Column.whole("examples", Unit.COUNT, "examples, held against as many others of the data");
  static final EstimateColumns CLASSIFIER =
      EstimateColumns.of(
          "classifier_accuracy", Unit.SHARE, "accuracy of the classifier on the test split");
  static final Column FEATURES =
      Column.whole("features", Unit.COUNT, "numbers of an example that the classifier makes");
  static final Column FRECHET =
      Column.number(
          "classifier_frechet",
          Unit.NONE,
          "Frechet distance to the data in the features of the classifier; not the inception one");
  static final Column NEIGHBORS =
      Column.whole("manifold_neighbors", Unit.COUNT, "k of precision and recall");
  static final Column PRECISION =
      Column.number("classifier_precision", Unit.SHARE, "samples within the manifold of the data");
  static final Column RECALL =
      Column.number("classifier_recall", Unit.SHARE, "data within the manifold of the samples");
  static final Column DISTANCE =
      Column.number("feature_distance", Unit.NONE, "mean distance of two samples in the features");
  static final Column ENTROPY =
      Column.number(
          "class_entropy_nats", Unit.NATS, "entropy of the classes that the samples fall in");
  static final Column SHARPNESS =
      Column.number(
          "high_frequency_power_ratio",
          Unit.NONE,
          "power of the samples in the upper frequencies, divided by that of the data");

  /** What is said of samples of any origin. */
  public static final List<SchemaPart> JUDGEMENT =
      List.of(
          EXAMPLES,
          CLASSIFIER,
          FEATURES,
          FRECHET,
          NEIGHBORS,
          PRECISION,
          RECALL,
          DISTANCE,
          ENTROPY,
          SHARPNESS);

  /** The table of the measure. */
  public static final Schema SCHEMA =
      Schema.ofEveryTrial("samples", "a source of examples", TrialColumns.SPLIT, SOURCE)
          .with(JUDGEMENT);

  private SampleColumns() {}
}
