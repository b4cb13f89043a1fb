package org.vaezoo.experiments.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.PairedDifference;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;
import org.vaezoo.experiments.results.MeasureRows;

/**
 * Two trials on the same images, {@code paired.csv}: the mean of the differences of their largest
 * importance-weighted bounds, and of their ELBOs, each with its standard error over the images.
 * What is hard about an image is hard for both, so that this error is far smaller than that of
 * either bound. It holds the two trained models fixed: seeds vary besides.
 */
public final class PairedImages {

  /** The table's name. */
  public static final String TABLE = "paired";

  private static final Column IMAGES =
      Column.whole("images", Unit.COUNT, "images that both trials were measured on").since(2);
  private static final Column SAMPLES =
      Column.whole("samples", Unit.COUNT, "K of the importance-weighted bounds");

  private static final EstimateColumns BOUND_DIFFERENCE =
      EstimateColumns.nats(
          "difference", "the trial's importance-weighted bound minus the other's, paired");
  private static final EstimateColumns ELBO_DIFFERENCE =
      EstimateColumns.nats("elbo_difference", "the trial's ELBO minus the other's, paired")
          .since(2);

  /** The table. */
  public static final Schema SCHEMA =
      Schema.ofTrials(
          TABLE,
          "a trial against another on the same images of a split",
          Column.text("against", "the other trial, which is subtracted"),
          TrialColumns.SPLIT,
          IMAGES,
          SAMPLES,
          BOUND_DIFFERENCE,
          ELBO_DIFFERENCE);

  /** What each image has. */
  public enum Kind {
    /** The importance-weighted bound of the largest K. */
    BOUND("nats"),
    /** The evidence lower bound, from one draw. */
    ELBO("elbo");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    private EstimateColumns columns() {
      return this == BOUND ? BOUND_DIFFERENCE : ELBO_DIFFERENCE;
    }

    /** Whether two trials have it of the same images, measured alike. */
    private boolean isAlike(JsonNode mine, JsonNode other) {
      boolean ofTheSameImages =
          mine.path(MeasureRows.SPLIT).equals(other.path(MeasureRows.SPLIT))
              && mine.path(MeasureRows.CHOICE).equals(other.path(MeasureRows.CHOICE))
              && mine.path(key).size() > 0
              && mine.path(key).size() == other.path(key).size();
      return ofTheSameImages
          && (this == ELBO || mine.path(SAMPLES.name()).equals(other.path(SAMPLES.name())));
    }

    private PairedDifference differences(JsonNode mine, JsonNode other) {
      return PairedDifference.between(numbers(mine), numbers(other));
    }

    private double[] numbers(JsonNode images) {
      double[] numbers = new double[images.get(key).size()];
      Arrays.setAll(numbers, image -> images.get(key).get(image).doubleValue());
      return numbers;
    }
  }

  private PairedImages() {}

  /**
   * The rows of a trial against another, one a split that both were measured on alike.
   *
   * @param key what tells the trial, at the head of each row
   * @param against the other trial's id
   * @param images of the trial, as {@link MeasureRows#images} gave them
   * @param others of the other trial
   */
  public static List<ObjectNode> rows(
      ObjectNode key, String against, JsonNode images, JsonNode others) {
    List<ObjectNode> rows = new ArrayList<>();
    for (JsonNode mine : images) {
      for (JsonNode other : others) {
        if (Kind.BOUND.isAlike(mine, other) || Kind.ELBO.isAlike(mine, other)) {
          rows.add(row(key, against, mine, other));
        }
      }
    }
    return rows;
  }

  /**
   * The differences of each image on one split; empty where the two were not measured alike there.
   *
   * @param images of one trial, as {@link MeasureRows#images} gave them
   * @param others of the other, which are subtracted
   */
  public static Optional<double[]> differences(
      Kind kind, String split, JsonNode images, JsonNode others) {
    for (JsonNode mine : images) {
      for (JsonNode other : others) {
        if (mine.path(MeasureRows.SPLIT).asText().equals(split) && kind.isAlike(mine, other)) {
          return Optional.of(kind.differences(mine, other).values());
        }
      }
    }
    return Optional.empty();
  }

  private static ObjectNode row(ObjectNode key, String against, JsonNode mine, JsonNode other) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.setAll(key);
    row.put("against", against);
    row.set(MeasureRows.SPLIT, mine.get(MeasureRows.SPLIT));
    for (Kind kind : Kind.values()) {
      if (kind.isAlike(mine, other)) {
        put(row, kind, mine, other);
      }
    }
    return row;
  }

  private static void put(ObjectNode row, Kind kind, JsonNode mine, JsonNode other) {
    Estimate difference = kind.differences(mine, other).mean();
    row.put(IMAGES.name(), difference.count());
    if (kind == Kind.BOUND) {
      row.set(SAMPLES.name(), mine.get(SAMPLES.name()));
    }
    row.put(kind.columns().mean().name(), difference.mean());
    row.put(kind.columns().error().name(), difference.standardError());
  }
}
