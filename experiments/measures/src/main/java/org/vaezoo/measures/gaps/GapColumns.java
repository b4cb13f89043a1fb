package org.vaezoo.measures.gaps;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/** The columns of the table {@code gaps}: means over the images. */
final class GapColumns {

  static final Column IMAGES =
      Column.whole("images", Unit.COUNT, "images, a fixed random choice of the split");
  static final EstimateColumns AMORTIZED =
      EstimateColumns.nats("amortized", "ELBO with the posteriors of the encoder");
  static final EstimateColumns GAUSSIAN =
      EstimateColumns.nats("gaussian", "ELBO with the best diagonal Gaussian of each image");
  static final EstimateColumns GAUSSIAN_GAIN =
      EstimateColumns.nats("gaussian_gain", "what optimising that Gaussian gained");
  static final EstimateColumns FLOW =
      EstimateColumns.nats("flow", "ELBO with the best flow of each image");
  static final EstimateColumns FLOW_GAIN =
      EstimateColumns.nats("flow_gain", "what optimising that flow gained");
  static final EstimateColumns LOG_LIKELIHOOD =
      EstimateColumns.nats("log_likelihood", "largest lower bound on log p(x) that is known");
  static final Column LOG_LIKELIHOOD_FROM =
      Column.text("log_likelihood_from", "which bound that is");
  static final EstimateColumns AMORTIZATION =
      EstimateColumns.nats(
          "amortization_gap", "what the encoder loses against the best Gaussian of each image");
  static final EstimateColumns APPROXIMATION =
      EstimateColumns.nats("approximation_gap", "log_likelihood less that of the best Gaussian");
  static final EstimateColumns FLOW_GAP =
      EstimateColumns.nats("flow_gap", "log_likelihood less that of the best flow");
  static final EstimateColumns TOTAL =
      EstimateColumns.nats("total_gap", "log_likelihood less the ELBO of the encoder");
  static final Column GAUSSIAN_STEPS =
      Column.number("gaussian_steps", Unit.COUNT, "steps of the Gaussians, the mean over batches");
  static final Column GAUSSIAN_CONVERGED =
      Column.number(
          "gaussian_converged", Unit.SHARE, "share of the images whose Gaussians settled");
  static final Column GAUSSIAN_START_KEPT =
      Column.number(
              "gaussian_start_kept",
              Unit.SHARE,
              "share of the images whose Gaussian ended below its start, which is kept")
          .since(2);
  static final Column FLOW_STEPS =
      Column.number("flow_steps", Unit.COUNT, "steps of the flows, the mean over batches");
  static final Column FLOW_CONVERGED =
      Column.number("flow_converged", Unit.SHARE, "share of the images whose flows settled");
  static final Column FLOW_START_KEPT =
      Column.number(
              "flow_start_kept",
              Unit.SHARE,
              "share of the images whose flow ended below its start, which is kept")
          .since(2);
  static final EstimateColumns ANNEALED =
      EstimateColumns.nats("annealed", "lower bound of annealed importance sampling");
  static final Column ANNEALED_SAMPLES =
      Column.number(
          "annealed_effective_samples", Unit.COUNT, "chains that its weights are worth, the mean");
  static final EstimateColumns IMPORTANCE =
      EstimateColumns.nats("importance", "importance-weighted bound with draws of the encoder");
  static final Column IMPORTANCE_EFFECTIVE =
      Column.number(
          "importance_effective_samples", Unit.COUNT, "draws that its weights are worth, the mean");
  static final Column IMPORTANCE_SAMPLES =
      Column.whole("importance_samples", Unit.COUNT, "K of that bound");
  static final EstimateColumns FLOW_IMPORTANCE =
      EstimateColumns.nats("flow_importance", "importance-weighted bound with draws of the flows");
  static final Column FLOW_IMPORTANCE_SAMPLES =
      Column.whole("flow_importance_samples", Unit.COUNT, "K of that bound");
  static final Column EVALUATION_DRAWS =
      Column.whole("evaluation_draws", Unit.COUNT, "draws of each image that judge a posterior");
  static final Column PLANAR_FLOWS =
      Column.whole("planar_flows", Unit.COUNT, "planar flows after the full Gaussian");

  /** The table. */
  static final Schema SCHEMA =
      Schema.ofEveryTrial(
          "gaps",
          "a trial",
          TrialColumns.SPLIT,
          IMAGES,
          AMORTIZED,
          GAUSSIAN,
          GAUSSIAN_GAIN,
          FLOW,
          FLOW_GAIN,
          LOG_LIKELIHOOD,
          LOG_LIKELIHOOD_FROM,
          AMORTIZATION,
          APPROXIMATION,
          FLOW_GAP,
          TOTAL,
          GAUSSIAN_STEPS,
          GAUSSIAN_CONVERGED,
          GAUSSIAN_START_KEPT,
          FLOW_STEPS,
          FLOW_CONVERGED,
          FLOW_START_KEPT,
          ANNEALED,
          ANNEALED_SAMPLES,
          IMPORTANCE,
          IMPORTANCE_EFFECTIVE,
          IMPORTANCE_SAMPLES,
          FLOW_IMPORTANCE,
          FLOW_IMPORTANCE_SAMPLES,
          EVALUATION_DRAWS,
          PLANAR_FLOWS);

  private GapColumns() {}
}
