package org.vaezoo.measures.ratedistortion;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.ColumnFamily;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Unit;

/** The columns that {@link EvaluationTables} have and that stand nowhere else. */
public final class EvaluationColumns {

  public static final Column EXAMPLES =
      Column.whole("examples", Unit.COUNT, "examples of the split that the means are of");
  static final Column DIMENSIONS =
      Column.number(
          "dimensions",
          Unit.COUNT,
          "D: dimensions of an example, the mean over examples where they differ in length");

  /** R. */
  public static final EstimateColumns RATE =
      EstimateColumns.nats("rate", "R: KL from the posterior to the prior, the mean over examples")
          .titled("R");

  /** D. */
  public static final EstimateColumns DISTORTION =
      EstimateColumns.nats("distortion", "D: -log p(x|z) at one draw of z, the mean over examples")
          .titled("D");

  /** -(D + R). */
  public static final EstimateColumns ELBO =
      EstimateColumns.nats("elbo", "evidence lower bound -(D + R), the mean over examples")
          .titled("ELBO");

  static final Column RATE_EXACT =
      Column.truth("rate_exact", "whether the rate is a closed form given the posterior");

  /** Of a unit. */
  public static final Column UNIT_RATE =
      Column.number("rate_nats", Unit.NATS, "R of the unit, where the rate splits by unit")
          .titled("rate of the unit");

  /** The rate of a group under another prior of its codes. */
  static final ColumnFamily OTHER_RATE =
      ColumnFamily.number(
          "rate_under_{prior}_nats", Unit.NATS, "R of the same posterior under the prior {prior}");

  static final ColumnFamily OTHER_RATE_ERROR =
      ColumnFamily.number(
          "rate_under_{prior}_se", Unit.NATS, "standard error of rate_under_{prior}_nats");

  /** What was learned. */
  public static final Column DATA =
      Column.text("data", "data set, and what is known of its entropy");

  /** How it was shown. */
  public static final Column BINARIZATION =
      Column.text("binarization", "how grey levels are shown to the model");

  /** Steps of training. */
  public static final Column STEPS =
      Column.whole("steps", Unit.COUNT, "steps that the trial was trained");

  /** Size of the model. */
  public static final Column PARAMETERS =
      Column.whole("parameters", Unit.COUNT, "numbers that training moves");

  /** What went otherwise. */
  public static final Column FLAGS =
      Column.text("flags", "what a reader of the trial has to know; empty where there is nothing");

  /** Of a trial that went on from another. */
  public static final Column PARENT =
      Column.text("parent", "of a child: the trial from whose checkpoint it went on");

  /** How its steps were computed. */
  public static final Column MODE =
      Column.text("mode", "how steps were computed: compiled or eager; empty: eager").since(5);

  /** With which others it trained as one program. */
  public static final Column TRAINING_GROUP =
      Column.text(
              "training_group",
              "place among the trials that trained as one program, as 3 of 8, and whether they"
                  + " shared their examples; empty: alone")
          .since(5);

  /** How long it took. */
  public static final Column SECONDS =
      Column.number("seconds", Unit.SECONDS, "training and measuring of the trial").titled("time");

  /** By the rules before decision 10. */
  public static final Column EARLIER_VERDICT =
      Column.text("collapse", "verdict by the first rules, before collapse_v2")
          .until(2)
          .titled("first verdict by earlier rules");

  /** What tables had in the place of the ELBO's code length, with the other sign. */
  public static final Column EARLIER_CODE_LENGTH =
      Column.number("elbo_bits_per_dim", Unit.BITS_PER_DIM, earlier(ELBO.mean())).until(2);

  static final Column EARLIER_FLOOR =
      Column.number("floor_bits_per_dim", Unit.BITS_PER_DIM, earlier(FloorRows.FLOOR.mean()))
          .until(2);
  static final Column EARLIER_UNIFORM =
      Column.number("uniform_bits_per_dim", Unit.BITS_PER_DIM, earlier(FloorRows.UNIFORM)).until(2);

  private EvaluationColumns() {}

  /** The rate of a group under another prior, by its name. */
  static EstimateColumns rateUnder(String prior) {
    return new EstimateColumns(OTHER_RATE.at(prior), OTHER_RATE_ERROR.at(prior));
  }

  private static String earlier(Column nats) {
    return nats.name()
        + " / (D ln 2), without the width of a level; a code length stands in its place";
  }
}
