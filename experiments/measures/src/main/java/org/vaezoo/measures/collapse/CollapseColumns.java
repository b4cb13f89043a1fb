package org.vaezoo.measures.collapse;

import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.Unit;
import org.vaezoo.core.verdict.VerdictColumns;

/** The columns of the table {@code collapse}. */
final class CollapseColumns {

  static final String TABLE = "collapse";

  static final Column SPLIT = Column.text("split", "the split that was measured").since(1);
  static final Column SENSITIVITY =
      Column.text("sensitivity", "other verdicts with one line halved or doubled").since(1);
  static final EstimateColumns RATE = EstimateColumns.nats("rate", "R of the whole split").since(1);
  static final EstimateColumns DISTORTION =
      EstimateColumns.nats("distortion", "D of the whole split").since(1);
  static final Column WEIGHT =
      Column.number(
          "rate_weight",
          Unit.NONE,
          "w of the loss D + wR at the end of the run; empty where the loss is none");
  static final Column UNITS = Column.whole("units", Unit.COUNT, "units of all groups").since(1);
  static final EstimateColumns ABOVE_FLOOR =
      EstimateColumns.nats(
          "distortion_above_floor", "D less what the fitted model without latents needs");
  static final EstimateColumns PRIOR =
      EstimateColumns.nats("prior_latents_cost", "rise of D with latents from the prior").since(1);
  static final EstimateColumns OTHER =
      EstimateColumns.nats("other_latents_cost", "rise of D with another example's latents")
          .since(1);
  static final Column USED_LOW =
      Column.number(
          "used_code_share_low", Unit.SHARE, "lower end of the share of usable codes in use");
  static final Column USED_HIGH =
      Column.number(
          "used_code_share_high", Unit.SHARE, "upper end of the share of usable codes in use");
  static final EstimateColumns GAIN =
      EstimateColumns.nats("posterior_gain", "fall of D + wR with optimised posteriors").since(1);
  static final EstimateColumns ENCODER_RATE =
      EstimateColumns.nats("encoder_rate", "R of the encoder on the same examples").since(1);
  static final EstimateColumns OPTIMIZED_RATE =
      EstimateColumns.nats("optimized_rate", "R of the optimised posteriors").since(1);
  static final Column PAYOFF =
      Column.number("payoff", Unit.NONE, "payoff of information, by cross-fitting");
  static final Column PAYOFF_ERROR =
      Column.number("payoff_se", Unit.NONE, "standard error of payoff");
  static final Column PAYOFF_CHANCE =
      Column.number("payoff_chance", Unit.NONE, "largest payoff of shuffled examples");
  static final Column PAYOFF_LOW =
      Column.number(
          "payoff_gain_low_nats", Unit.NATS, "least that one more unit gains at the weight 1");
  static final Column PAYOFF_HIGH =
      Column.number(
          "payoff_gain_high_nats", Unit.NATS, "most that one more unit gains at the weight 1");
  static final Column PRUNED =
      Column.whole("pruned_units", Unit.COUNT, "units of the lesser half, pruned together");
  static final EstimateColumns ELBO =
      EstimateColumns.nats("pruning_elbo", "-(D + R) before pruning").since(1);
  static final EstimateColumns ELBO_CHANGE =
      EstimateColumns.nats("pruning_elbo_change", "what pruning adds to it, paired").since(1);
  static final EstimateColumns IMPORTANCE_CHANGE =
      EstimateColumns.nats(
              "pruning_importance_change", "what pruning adds to the importance bound, paired")
          .since(1);

  static final EstimateColumns PRUNING_COST =
      EstimateColumns.nats(
          "pruning_loss", "rise of D + wR by pruning, paired; w is rate_weight, or 1");

  /** All of them. */
  static final Schema SCHEMA =
      Schema.of(
          TABLE,
          SPLIT,
          VerdictColumns.VERDICT,
          VerdictColumns.RULE,
          SENSITIVITY,
          RATE,
          DISTORTION,
          WEIGHT,
          UNITS,
          UnitColumns.ACTIVE_UNITS,
          UnitColumns.COORDINATES,
          ABOVE_FLOOR,
          PRIOR,
          OTHER,
          USED_LOW,
          USED_HIGH,
          GAIN,
          ENCODER_RATE,
          OPTIMIZED_RATE,
          PAYOFF,
          PAYOFF_ERROR,
          PAYOFF_CHANCE,
          PAYOFF_LOW,
          PAYOFF_HIGH,
          PRUNED,
          ELBO,
          ELBO_CHANGE,
          IMPORTANCE_CHANGE,
          PRUNING_COST);

  private CollapseColumns() {}
}
