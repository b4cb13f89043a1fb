package org.vaezoo.core.distribution;

import java.util.List;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.core.table.Unit;

/** The columns of what {@link UnitStatistics} say of a unit, or of the group as a whole. */
public final class StatisticColumns {

  /** Of a code without variance. */
  public static final Column CODE_MEAN =
      Column.number("code_mean", Unit.NONE, "mean of a code without variance over the examples")
          .since(2);

  /** Of a flow, whose posterior mean has no closed form. */
  public static final Column CENTRE_VARIANCE =
      Column.number(
          "var_centre",
          Unit.NONE,
          "variance over the examples of where a flow takes the mean of its base");

  /** Of the unit's posterior mean, or of a code without variance. */
  public static final Column MEAN_VARIANCE_OVER_EXAMPLES =
      Column.number(
          "var_mean", Unit.NONE, "variance of the unit's posterior mean over the examples");

  static final Column VARIANCE_MEAN =
      Column.number(
          "mean_variance", Unit.NONE, "mean of the unit's posterior variance over the examples");

  static final Column GAUSSIAN_INFORMATION =
      Column.number(
          "gaussian_information_nats",
          Unit.NATS,
          "information of the unit about the example were the aggregate posterior Gaussian: an"
              + " upper bound");

  static final Column CODE_INFORMATION =
      Column.number(
          "code_information_nats",
          Unit.NATS,
          "information of the code at a position about the example, an upper bound");

  /** Of codes. */
  public static final Column CODE_PERPLEXITY =
      Column.number(
          "code_perplexity",
          Unit.COUNT,
          "exponential of the entropy of how often codes are chosen");

  /** Of a codebook. */
  public static final Column CODES = Column.whole("codes", Unit.COUNT, "codes of the codebook");

  /** Of them. */
  public static final Column USED_CODES =
      Column.whole("used_codes", Unit.COUNT, "codes that some example of the split has chosen");

  static final Column CODE_USAGE =
      Column.number("code_usage", Unit.SHARE, "used_codes divided by codes");

  /** What tables of units have, of any kind of posterior. */
  public static final List<SchemaPart> OF_UNITS =
      List.of(
          CODE_MEAN,
          CENTRE_VARIANCE,
          MEAN_VARIANCE_OVER_EXAMPLES,
          VARIANCE_MEAN,
          GAUSSIAN_INFORMATION,
          CODE_INFORMATION,
          CODE_PERPLEXITY);

  /** What tables of groups have, of any kind of posterior. */
  public static final List<SchemaPart> OF_GROUPS =
      List.of(CODES, USED_CODES, CODE_USAGE, CODE_PERPLEXITY);

  private StatisticColumns() {}
}
