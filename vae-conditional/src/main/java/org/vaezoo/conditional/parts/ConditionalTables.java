package org.vaezoo.conditional.parts;

import java.util.List;
import org.vaezoo.conditional.semisupervised.SemiSupervisedVae;
import org.vaezoo.conditional.structured.ConditionalVae;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.core.table.TableProvider;
import org.vaezoo.core.table.Unit;

/** What the models of this module add to the tables of every model. */
public final class ConditionalTables implements TableProvider {

  private static final List<SchemaPart> METRICS =
      List.of(
          Column.number(
              SemiSupervisedVae.CLASSIFIER,
              Unit.NATS,
              "-log q(y|x) of the labelled examples, as a penalty, M2"),
          Column.number(ConditionalVae.BASELINE, Unit.NATS, "loss of the net that guesses x, CVAE"),
          Column.number(
              ConditionalVae.STOCHASTIC_PREDICTION,
              Unit.NATS,
              "distortion with latents from the prior, as a penalty, hybrid CVAE"));

  @Override
  public List<MoreColumns> moreColumns() {
    return List.of(
        new MoreColumns("metrics", METRICS),
        new MoreColumns("rate_distortion", SemiSupervisedVae.COLUMNS),
        new MoreColumns("comparison", SemiSupervisedVae.MEANS),
        new MoreColumns("rate_distortion", List.of(ConditionalVae.BASELINE_MEASURE)),
        new MoreColumns("units", SemiSupervisedVae.OF_UNITS),
        new MoreColumns("collapse_units", SemiSupervisedVae.OF_UNITS));
  }
}
