package org.vaezoo.measures.aggregate;

import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.distribution.StatisticColumns;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/** The columns of the tables on the aggregate posterior q(z), the mean of q(z|x) over examples. */
final class AggregateColumns {

  static final Column APPLICABLE =
      Column.truth("applicable", "whether the rate of the group can be taken apart");
  static final Column REASON = Column.text("reason", "why it cannot");
  static final Column EXAMPLES =
      Column.whole("examples", Unit.COUNT, "examples whose posteriors make q(z)");
  static final Column DRAWS =
      Column.whole("draws", Unit.COUNT, "draws from the posteriors that the means are over");
  static final Column RATE_EXACT =
      Column.truth("rate_exact", "whether the rate is a closed form and no draw");
  static final EstimateColumns RATE =
      EstimateColumns.nats("rate", "R: the mean KL from the posterior to the prior");
  static final EstimateColumns INFORMATION =
      EstimateColumns.nats(
          "index_code_information", "I(n; z): what the latents say of which example it was");
  static final Column CAP =
      Column.number(
          "index_code_information_cap_nats",
          Unit.NATS,
          "ln of the number of examples: no more can be seen of the information");
  static final Column AT_CAP =
      Column.truth("at_cap", "whether the information is so near its cap that it is a lower bound");
  static final EstimateColumns PRIOR_GAP =
      EstimateColumns.nats("prior_gap", "KL(q(z) || p(z)): rate less information");
  static final EstimateColumns TOTAL_CORRELATION =
      EstimateColumns.nats(
          "total_correlation", "KL from q(z) to the product of the marginals of its units");
  static final EstimateColumns DIMENSION_WISE =
      EstimateColumns.nats(
          "dimension_wise_kl", "sum over units of KL from the marginal of q(z) to that of p(z)");
  static final Column GRID_POINTS =
      Column.whole("grid_points", Unit.COUNT, "points of the grid in the plane");
  static final Column DISCRETIZATION =
      Column.number(
          "discretization_nats", Unit.NATS, "change by leaving out every second point of the grid");

  /** The table of groups. */
  static final Schema GROUPS =
      Schema.ofEveryTrial(
          "aggregate",
          "a latent group",
          TrialColumns.SPLIT,
          GroupColumns.GROUP,
          GroupColumns.UNITS,
          APPLICABLE,
          REASON,
          EXAMPLES,
          DRAWS,
          RATE_EXACT,
          RATE,
          INFORMATION,
          CAP,
          AT_CAP,
          PRIOR_GAP,
          TOTAL_CORRELATION,
          DIMENSION_WISE);

  /** The table of units. */
  static final Schema UNITS =
      Schema.ofTrials(
              "aggregate_units",
              "a unit of a latent group",
              TrialColumns.SPLIT,
              GroupColumns.GROUP,
              GroupColumns.UNIT,
              RATE,
              INFORMATION,
              CAP,
              AT_CAP,
              PRIOR_GAP)
          .with(StatisticColumns.OF_UNITS)
          .open();

  /** The table of the quadrature, without sampling error. */
  static final Schema QUADRATURE =
      Schema.ofEveryTrial(
          "aggregate_quadrature",
          "a latent group",
          TrialColumns.SPLIT,
          GroupColumns.GROUP,
          GroupColumns.UNITS,
          APPLICABLE,
          REASON,
          EXAMPLES,
          GRID_POINTS,
          RATE.mean(),
          INFORMATION.mean(),
          PRIOR_GAP.mean(),
          TOTAL_CORRELATION.mean(),
          DIMENSION_WISE.mean(),
          DISCRETIZATION);

  private AggregateColumns() {}
}
