package org.vaezoo.beta.parts;

import java.util.List;
import org.vaezoo.beta.dip.CovariancePenalty;
import org.vaezoo.beta.factor.DensityRatio;
import org.vaezoo.beta.geco.Geco;
import org.vaezoo.beta.info.PriorMatching;
import org.vaezoo.beta.lagging.AggressiveTraining;
import org.vaezoo.beta.tc.TotalCorrelation;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.core.table.TableProvider;
import org.vaezoo.core.table.Unit;

/** What the papers of this module add to the metrics of a run. */
public final class BetaTables implements TableProvider {

  /** Numbers of the losses, moved by schedules. */
  private static final List<SchemaPart> COEFFICIENTS =
      List.of(
          Column.number("beta", Unit.NONE, "weight of the rate, beta-VAE"),
          Column.number("gamma", Unit.NONE, "weight of |R - C|, controlled capacity"),
          Column.number("capacity", Unit.NATS, "C of |R - C|, controlled capacity"),
          Column.number("lambda", Unit.NATS, "rate that each subset has free, free bits"),
          Column.number("memory", Unit.NONE, "alpha of the moving average, GECO"),
          Column.number("speed", Unit.NONE, "nu, by which the multiplier moves, GECO"),
          Column.number(
              "tolerance", Unit.NONE, "of the constraint, in the unit of its error, GECO"));

  /** Penalties and losses of their own. */
  private static final List<SchemaPart> PENALTIES =
      List.of(
          TotalCorrelation.INFORMATION,
          TotalCorrelation.CORRELATION,
          TotalCorrelation.DIMENSION_WISE,
          DensityRatio.CORRELATION,
          Column.number("discriminator", Unit.NATS, "loss of the discriminator, FactorVAE"),
          CovariancePenalty.OFF_DIAGONAL,
          CovariancePenalty.DIAGONAL,
          PriorMatching.DISCREPANCY,
          Column.number("encoder", Unit.NATS, "surrogate loss that the encoder follows, DReG"));

  @Override
  public List<MoreColumns> moreColumns() {
    return List.of(
        new MoreColumns("metrics", COEFFICIENTS),
        new MoreColumns("metrics", PENALTIES),
        new MoreColumns("metrics", Geco.COLUMNS),
        new MoreColumns("metrics", AggressiveTraining.COLUMNS));
  }
}
