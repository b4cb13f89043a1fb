package org.vaezoo.measures.representation;

import java.util.List;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/** The columns of what classifiers read from codes. */
public final class ProbeColumns {

  static final Column CODE = Column.text("code", "what of the posterior is read");
  static final Column ENCODING =
      Column.text("encoding", "how the code is shown to the classifiers");
  static final Column WIDTH = Column.whole("width", Unit.COUNT, "numbers that the classifiers see");
  static final Column TRAIN =
      Column.whole("train_examples", Unit.COUNT, "labelled examples that they are trained on");
  static final Column TEST =
      Column.whole("test_examples", Unit.COUNT, "labelled examples that they are judged on");
  static final Column MAJORITY =
      Column.number("majority_share", Unit.SHARE, "accuracy of always the most frequent class");
  static final Column PENALTY =
      Column.number("penalty", Unit.NONE, "weight of the squared norm in the logistic regression");
  static final EstimateColumns ACCURACY =
      EstimateColumns.of(
          "probe_accuracy",
          Unit.SHARE,
          "share of the test examples that logistic regression knows");
  static final Column TRAIN_ACCURACY =
      Column.number("probe_train_accuracy", Unit.SHARE, "the same of the training examples");
  static final EstimateColumns CROSS_ENTROPY =
      EstimateColumns.nats("probe_cross_entropy", "mean of -log of the right class, test examples");
  static final Column NEIGHBORS = Column.whole("neighbors", Unit.COUNT, "neighbours that vote");
  static final EstimateColumns NEIGHBOR_ACCURACY =
      EstimateColumns.of(
          "knn_accuracy", Unit.SHARE, "share of the test examples that the neighbours know");

  /** What both classifiers make of codes of any origin. */
  public static final List<SchemaPart> JUDGEMENT =
      List.of(
          ENCODING,
          WIDTH,
          TRAIN,
          TEST,
          MAJORITY,
          PENALTY,
          ACCURACY,
          TRAIN_ACCURACY,
          CROSS_ENTROPY,
          NEIGHBORS,
          NEIGHBOR_ACCURACY);

  /** The table of the measure. */
  public static final Schema SCHEMA =
      Schema.ofEveryTrial(
              "probe",
              "a code of a latent group",
              TrialColumns.SPLIT,
              GroupColumns.GROUP,
              GroupColumns.UNITS,
              CODE)
          .with(JUDGEMENT);

  private ProbeColumns() {}
}
