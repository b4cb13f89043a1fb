package org.vaezoo.measures.ratedistortion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vaezoo.core.diagnose.CodeLength;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.diagnose.floor.FloorMeasure;
import org.vaezoo.core.diagnose.floor.Floors;
import org.vaezoo.core.diagnose.floor.SplitFloors;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/**
 * The floors of a data set beside what a model reaches: {@code floors.csv} has all of them, {@code
 * rate_distortion.csv} the one that judges, the gain over it, and the uniform model.
 */
public final class FloorRows {

  private static final Column SPLIT =
      Column.text(TrialColumns.SPLIT.name(), "split that the floor is measured on");

  private static final Column EXAMPLES =
      Column.whole("examples", Unit.COUNT, "examples that the mean is of");

  /** Which floor. */
  public static final Column MODEL =
      Column.text(
              "floor_model",
              "model without latents that was fitted to the training split, by its name")
          .since(2);

  /** Its log p(x). */
  public static final EstimateColumns FLOOR =
      EstimateColumns.nats("floor", "log p(x) of the floor_model, the mean over the examples")
          .since(2);

  static final EstimateColumns GAIN =
      EstimateColumns.nats("floor_gain", "elbo_nats less floor_nats").since(2);

  static final Column UNIFORM =
      Column.number("uniform_nats", Unit.NATS, "log p(x) of the uniform model").since(2);

  static final Column LEARNED =
      Column.truth(
              "above_floor",
              "whether the model is above the floor by more than the error of both; if not, what it"
                  + " codes costs as much as it gains")
          .since(2);

  /** The columns of {@code floors.csv}, beside those of the trial. */
  public static final Schema SCHEMA =
      Schema.ofTrials(
          "floors",
          "a model without latents",
          SPLIT,
          EXAMPLES,
          MODEL,
          FLOOR,
          CodeLengthColumns.FLOOR);

  /** How far the distortion of a model without a rate is below the floor's nats. */
  public static final EstimateColumns BELOW =
      EstimateColumns.nats(
              "distortion_below_floor",
              "what the floor needs for an example less D, of a model without a rate: the code"
                  + " given, how much more the decoder knows of it; what the code costs is not"
                  + " counted")
          .since(3);

  private FloorRows() {}

  /** Puts the floor into a row of {@code rate_distortion.csv}. */
  static void beside(Row row, SplitMeasures measures, SplitFloors floors, CodeLength lengths) {
    Optional<FloorMeasure> judging = floors.judging();
    if (judging.isPresent()) {
      put(row, judging.get(), lengths);
      boolean hasRate = measures.boundReport().bound().isPresent();
      gain(row, hasRate ? GAIN : BELOW, judging.get(), measures.score());
    }
    floors
        .named(Floors.UNIFORM)
        .map(FloorMeasure::nats)
        .ifPresent(
            nats -> {
              row.put(UNIFORM, nats.mean());
              row.put(CodeLengthColumns.UNIFORM, lengths.ofLogProbability(nats.mean()));
            });
  }

  private static void gain(Row row, EstimateColumns columns, FloorMeasure floor, Estimate score) {
    row.put(columns.mean(), floor.gain(score));
    row.put(columns.error(), floor.gainError(score));
    row.put(LEARNED, floor.isExceededBy(score));
  }

  /** The rows of {@code floors.csv}. */
  static List<Row> all(String split, SplitFloors floors, CodeLength lengths) {
    return floors.all().stream().map(floor -> row(split, floor, lengths)).toList();
  }

  private static Row row(String split, FloorMeasure floor, CodeLength lengths) {
    Row row = new Row().put(SPLIT, split).put(EXAMPLES, floor.nats().count());
    put(row, floor, lengths);
    return row;
  }

  /**
   * What a reader has to know of a model that is not above the floor of a split; empty where it is.
   */
  static Optional<String> flag(String split, SplitMeasures measures, SplitFloors floors) {
    return floors
        .judging()
        .filter(floor -> !floor.isExceededBy(measures.score()))
        .map(floor -> flag(split, measures, floor));
  }

  private static String flag(String split, SplitMeasures measures, FloorMeasure floor) {
    boolean hasRate = measures.boundReport().bound().isPresent();
    return String.format(
        Locale.ROOT,
        "not above the floor: %s %.2f nats on the %s split is not above %s, %.2f, by more than its"
            + " error",
        hasRate ? "ELBO" : "minus the distortion",
        measures.score().mean(),
        split,
        floor.name(),
        floor.nats().mean());
  }

  private static void put(Row row, FloorMeasure floor, CodeLength lengths) {
    Estimate nats = floor.nats();
    row.put(MODEL, floor.name());
    row.put(FLOOR, nats);
    row.put(CodeLengthColumns.FLOOR, lengths.ofLogProbability(nats.mean()));
  }
}
