package org.vaezoo.core.model;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Unit;

/** What the step of every model reports, as the metrics of a run have it: a mean over steps. */
public final class StepColumns {

  /** -(D + R), of a model that has a rate. */
  public static final Column ELBO =
      Column.number(
              "elbo_nats",
              Unit.NATS,
              "-(D + R), the mean over the steps of the epoch, or of the validation split after it")
          .titled("ELBO");

  /** R, of a model that has a rate. */
  public static final Column RATE =
      Column.number("rate_nats", Unit.NATS, "R, as elbo_nats").titled("R");

  /** D. */
  public static final Column DISTORTION =
      Column.number("distortion_nats", Unit.NATS, "D, as elbo_nats").titled("D");

  private StepColumns() {}
}
