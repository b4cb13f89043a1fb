package org.vaezoo.measures.disentangle;

import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/** The columns of the scores of disentanglement; each score is 0 to 1. */
final class ScoreColumns {

  static final Column REPRESENTATION =
      Column.text("representation", "what of the posterior is taken for the code");

  static final Column EXAMPLES =
      Column.whole(
          "examples", Unit.COUNT, "examples that are coded, by which information is measured");

  static final Column TRAIN =
      Column.whole(
          "train_examples", Unit.COUNT, "examples that the predictors of DCI are trained on");

  static final Column TEST =
      Column.whole(
          "test_examples", Unit.COUNT, "examples that the predictors of DCI are judged on");

  static final Column FACTORS =
      Column.whole("factors", Unit.COUNT, "factors of variation with more than one value");

  static final EstimateColumns BETA_VAE =
      EstimateColumns.of(
          "beta_vae_score", Unit.SHARE, "accuracy of the score of Higgins et al. (2017)");

  static final EstimateColumns FACTOR_VAE =
      EstimateColumns.of(
          "factor_vae_score", Unit.SHARE, "accuracy of the score of Kim and Mnih (2018)");

  static final Column FACTOR_VAE_UNITS =
      Column.whole(
          "factor_vae_units", Unit.COUNT, "units that vary enough for factor_vae_score to count");

  static final Column MIG =
      Column.number(
          "mig", Unit.SHARE, "mutual information gap of Chen et al. (2018), of the best two units");

  static final Column DISENTANGLEMENT =
      Column.number(
          "dci_disentanglement",
          Unit.SHARE,
          "whether a unit matters to one factor alone: Eastwood and Williams (2018)");

  static final Column COMPLETENESS =
      Column.number(
          "dci_completeness",
          Unit.SHARE,
          "whether a factor is held by one unit alone: Eastwood and Williams (2018)");

  static final Column INFORMATIVENESS =
      Column.number(
          "dci_informativeness",
          Unit.SHARE,
          "accuracy with which factors are predicted from units");

  static final Column SAP =
      Column.number(
          "sap",
          Unit.SHARE,
          "gap between the two units that predict a factor best: Kumar et al. (2018)");

  static final Column MODULARITY_UNITS =
      Column.whole("modularity_units", Unit.COUNT, "units with information that modularity is of")
          .since(2);

  static final Column MODULARITY =
      Column.number(
          "modularity",
          Unit.SHARE,
          "whether a unit has information on one factor alone: Ridgeway and Mozer (2018)");

  /** The table with a row a trial. */
  static final Schema SCHEMA =
      Schema.ofEveryTrial(
          "disentanglement",
          "a trial",
          TrialColumns.SPLIT,
          REPRESENTATION,
          EXAMPLES,
          TRAIN,
          TEST,
          FACTORS,
          GroupColumns.UNITS,
          BETA_VAE,
          FACTOR_VAE,
          FACTOR_VAE_UNITS,
          MIG,
          DISENTANGLEMENT,
          COMPLETENESS,
          INFORMATIVENESS,
          SAP,
          MODULARITY_UNITS,
          MODULARITY);

  private ScoreColumns() {}
}
