package org.vaezoo.measures.collapse;

import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.core.distribution.StatisticColumns;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;
import org.vaezoo.core.verdict.VerdictColumns;

/**
 * The columns of the tables {@code collapse}, {@code collapse_groups} and {@code collapse_units}.
 */
public final class CollapseColumns {

  /** How firm the verdict is. */
  public static final Column SENSITIVITY =
      Column.text("sensitivity", "other verdicts with one line halved or doubled")
          .titled("other verdict if");

  static final EstimateColumns RATE = EstimateColumns.nats("rate", "R of the whole split");
  static final EstimateColumns DISTORTION =
      EstimateColumns.nats("distortion", "D of the whole split");
  static final Column WEIGHT =
      Column.number(
              "rate_weight",
              Unit.NONE,
              "w of the loss D + wR at the end of the run; empty where the loss is none")
          .since(2);
  static final EstimateColumns ABOVE_FLOOR =
      EstimateColumns.nats(
              "distortion_above_floor", "D less what the fitted model without latents needs")
          .since(2);

  /** What the latents of an example are worth. */
  public static final EstimateColumns PRIOR =
      EstimateColumns.nats("prior_latents_cost", "rise of D with latents from the prior")
          .titled("cost of latents from the prior");

  /** The same against those of another example. */
  public static final EstimateColumns OTHER =
      EstimateColumns.nats("other_latents_cost", "rise of D with another example's latents")
          .titled("cost of another example's latents");

  static final Column USED_LOW =
      Column.number(
              "used_code_share_low", Unit.SHARE, "lower end of the share of usable codes in use")
          .since(2);
  static final Column USED_HIGH =
      Column.number(
              "used_code_share_high", Unit.SHARE, "upper end of the share of usable codes in use")
          .since(2);

  /** What better posteriors would gain. */
  public static final EstimateColumns GAIN =
      EstimateColumns.nats("posterior_gain", "fall of D + wR with optimised posteriors")
          .titled("gain of optimised posteriors");

  static final EstimateColumns ENCODER_RATE =
      EstimateColumns.nats("encoder_rate", "R of the encoder on the same examples");
  static final EstimateColumns OPTIMIZED_RATE =
      EstimateColumns.nats("optimized_rate", "R of the optimised posteriors");

  /** What information is worth. */
  public static final EstimateColumns PAYOFF =
      EstimateColumns.of("payoff", Unit.NONE, "payoff of information, by cross-fitting")
          .titled("payoff of information");

  static final Column PAYOFF_CHANCE =
      Column.number("payoff_chance", Unit.NONE, "largest payoff of shuffled examples").since(2);
  static final Column PAYOFF_LOW =
      Column.number(
              "payoff_gain_low_nats", Unit.NATS, "least that one more unit gains at the weight 1")
          .since(2);
  static final Column PAYOFF_HIGH =
      Column.number(
              "payoff_gain_high_nats", Unit.NATS, "most that one more unit gains at the weight 1")
          .since(2);
  static final Column PRUNED =
      Column.whole("pruned_units", Unit.COUNT, "units of the lesser half, pruned together");
  static final EstimateColumns ELBO =
      EstimateColumns.nats("pruning_elbo", "-(D + R) before pruning");
  static final EstimateColumns ELBO_CHANGE =
      EstimateColumns.nats("pruning_elbo_change", "what pruning adds to it, paired");
  static final EstimateColumns IMPORTANCE_CHANGE =
      EstimateColumns.nats(
          "pruning_importance_change", "what pruning adds to the importance bound, paired");

  static final EstimateColumns PRUNING_COST =
      EstimateColumns.nats(
              "pruning_loss", "rise of D + wR by pruning, paired; w is rate_weight, or 1")
          .since(2);

  /** By the rules of decision 8. */
  public static final Column EARLIER_VERDICT =
      Column.text("verdict", "verdict by decision 8, before collapse_v2")
          .until(2)
          .titled("verdict by earlier rules (decision 8)");

  /** Why. */
  public static final Column EARLIER_RULE =
      Column.text("rule", "the numbers that gave the verdict").until(2);

  static final Column EARLIER_WEIGHT =
      Column.number("beta", Unit.NONE, "what rate_weight is now").until(2);
  static final Column EARLIER_USED =
      Column.number("used_code_share", Unit.SHARE, "share of the codes in use, without an interval")
          .until(2);
  static final Column EARLIER_ACTIVITY =
      Column.number("activity", Unit.NONE, "what var_mean is, of continuous units").until(2);
  static final Column RATE_SHARE =
      Column.number("rate_share", Unit.SHARE, "share of the rate of the model");
  static final EstimateColumns OWN_COST =
      EstimateColumns.nats(
          "sensitivity", "rise of D with these latents of another example, the others kept");
  static final EstimateColumns COST_WITH_BELOW =
      EstimateColumns.nats(
          "sensitivity_with_below",
          "the same where the groups below are drawn anew from what they depend on");
  static final Column UNIT_RATE =
      Column.number("rate_nats", Unit.NATS, "R: the mean KL from the posterior to the prior");
  static final EstimateColumns GROUP_RATE =
      new EstimateColumns(UNIT_RATE, Column.number("rate_se", Unit.NATS, "its standard error"));

  /** The main table. */
  public static final Schema SCHEMA =
      Schema.ofEveryTrial(
          "collapse",
          "a trial",
          TrialColumns.SPLIT,
          EARLIER_VERDICT,
          EARLIER_RULE,
          VerdictColumns.VERDICT,
          VerdictColumns.RULE,
          SENSITIVITY,
          RATE,
          DISTORTION,
          EARLIER_WEIGHT,
          WEIGHT,
          GroupColumns.UNITS,
          UnitColumns.ACTIVE_UNITS,
          UnitColumns.COORDINATES,
          ABOVE_FLOOR,
          PRIOR,
          OTHER,
          EARLIER_USED,
          USED_LOW,
          USED_HIGH,
          GAIN,
          ENCODER_RATE,
          OPTIMIZED_RATE,
          PAYOFF,
          PAYOFF_CHANCE,
          PAYOFF_LOW,
          PAYOFF_HIGH,
          PRUNED,
          ELBO,
          ELBO_CHANGE,
          IMPORTANCE_CHANGE,
          PRUNING_COST);

  /** The table of groups. */
  public static final Schema GROUPS =
      Schema.ofTrials(
              "collapse_groups",
              "a latent group",
              TrialColumns.SPLIT,
              GroupColumns.GROUP,
              GroupColumns.UNITS,
              UnitColumns.ACTIVE_UNITS,
              UnitColumns.COORDINATES,
              GROUP_RATE,
              RATE_SHARE,
              OWN_COST,
              COST_WITH_BELOW)
          .with(StatisticColumns.OF_GROUPS)
          .open();

  /** The table of units. */
  public static final Schema UNITS =
      Schema.ofTrials(
              "collapse_units",
              "a unit of a latent group",
              TrialColumns.SPLIT,
              GroupColumns.GROUP,
              GroupColumns.UNIT,
              UnitColumns.COORDINATES,
              UnitColumns.ACTIVE,
              EARLIER_ACTIVITY,
              UNIT_RATE,
              RATE_SHARE,
              OWN_COST)
          .with(StatisticColumns.OF_UNITS)
          .open();

  private CollapseColumns() {}
}
