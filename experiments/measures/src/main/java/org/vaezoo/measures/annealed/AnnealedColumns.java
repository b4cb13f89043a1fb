package org.vaezoo.measures.annealed;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/** The columns of {@code annealed.csv} and {@code annealed_simulated.csv}. */
final class AnnealedColumns {

  static final EstimateColumns ELBO =
      EstimateColumns.nats("elbo", "ELBO of the same images").since(2);

  static final EstimateColumns GAIN =
      EstimateColumns.nats("gain", "annealed bound minus the ELBO of the same images, paired")
          .since(2);

  static final Column STANDING =
      Column.text(
              "standing",
              "what the annealed bound may be taken for: below the ELBO where its chains did not"
                  + " arrive; an estimate of log p(x) where they are worth a quarter of their"
                  + " number; else a lower bound; not judged below eight chains")
          .since(2);

  static final Column IMAGES =
      Column.whole("images", Unit.COUNT, "images, a random choice of the split or the model's own");

  static final Column CHAINS = Column.whole("chains", Unit.COUNT, "chains for each image");

  static final Column TEMPERATURES =
      Column.whole("temperatures", Unit.COUNT, "steps of the path from prior to posterior");

  static final Column LEAPFROG =
      Column.whole("leapfrog_steps", Unit.COUNT, "leapfrog steps of a transition");

  static final EstimateColumns ANNEALED =
      EstimateColumns.nats("annealed", "log of the mean weight of the chains: a lower bound");

  static final Column EFFECTIVE =
      Column.number("effective_samples", Unit.COUNT, "chains that the weights are worth, the mean");

  static final Column ACCEPTANCE =
      Column.number("acceptance", Unit.SHARE, "share of the transitions that were accepted");

  static final EstimateColumns LOWER =
      EstimateColumns.nats("lower", "annealed lower bound on log p(x) of the model's own images");

  static final EstimateColumns UPPER =
      EstimateColumns.nats(
          "upper", "upper bound of the chains run backwards from the true latents");

  static final EstimateColumns GAP =
      EstimateColumns.nats("gap", "upper less lower, paired: how far either is off at most");

  static final Column LOWER_EFFECTIVE =
      Column.number(
          "lower_effective_samples", Unit.COUNT, "chains that the weights of lower are worth");

  static final Column UPPER_EFFECTIVE =
      Column.number(
          "upper_effective_samples", Unit.COUNT, "chains that the weights of upper are worth");

  /** Its table. */
  static final Schema SCHEMA =
      Schema.ofEveryTrial(
          "annealed",
          "a trial",
          TrialColumns.SPLIT,
          IMAGES,
          CHAINS,
          TEMPERATURES,
          LEAPFROG,
          ANNEALED,
          ELBO,
          GAIN,
          STANDING,
          EFFECTIVE,
          ACCEPTANCE);

  /** The table on the model's own images. */
  static final Schema SIMULATED =
      Schema.ofTrials(
          "annealed_simulated",
          "a trial",
          TrialColumns.SPLIT,
          IMAGES,
          CHAINS,
          TEMPERATURES,
          LEAPFROG,
          LOWER,
          UPPER,
          GAP,
          LOWER_EFFECTIVE,
          UPPER_EFFECTIVE,
          ACCEPTANCE);

  private AnnealedColumns() {}
}
