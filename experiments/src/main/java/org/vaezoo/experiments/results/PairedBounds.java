package org.vaezoo.experiments.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;

/**
 * Two trials on the same images, {@code paired.csv}: the mean of the differences of their largest
 * importance-weighted bounds, and its standard error over the images. What is hard about an image
 * is hard for both, so that this error is far smaller than that of either bound. It holds the two
 * trained models fixed: seeds vary besides.
 */
public final class PairedBounds {

  /** The table's name. */
  public static final String TABLE = "paired";

  private PairedBounds() {}

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
        if (alike(mine, other)) {
          rows.add(row(key, against, mine, other));
        }
      }
    }
    return rows;
  }

  /**
   * The differences of the bounds of each image on one split; empty where the two were not measured
   * alike there.
   *
   * @param images of one trial, as {@link MeasureRows#images} gave them
   * @param others of the other, which are subtracted
   */
  public static Optional<double[]> differences(String split, JsonNode images, JsonNode others) {
    for (JsonNode mine : images) {
      for (JsonNode other : others) {
        if (alike(mine, other) && mine.get(MeasureRows.SPLIT).asText().equals(split)) {
          return Optional.of(differences(mine, other));
        }
      }
    }
    return Optional.empty();
  }

  private static double[] differences(JsonNode mine, JsonNode other) {
    double[] differences = new double[mine.get("nats").size()];
    for (int image = 0; image < differences.length; image++) {
      differences[image] =
          mine.get("nats").get(image).doubleValue() - other.get("nats").get(image).doubleValue();
    }
    return differences;
  }

  private static boolean alike(JsonNode mine, JsonNode other) {
    return mine.get(MeasureRows.SPLIT).equals(other.get(MeasureRows.SPLIT))
        && mine.get("samples").equals(other.get("samples"))
        && mine.get("nats").size() == other.get("nats").size();
  }

  private static ObjectNode row(ObjectNode key, String against, JsonNode mine, JsonNode other) {
    Moments differences = new Moments();
    differences.addAll(differences(mine, other));
    Estimate difference = differences.estimate();
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.setAll(key);
    row.put("against", against);
    row.set(MeasureRows.SPLIT, mine.get(MeasureRows.SPLIT));
    row.put("images", difference.count());
    row.set("samples", mine.get("samples"));
    row.put("difference_nats", difference.mean());
    row.put("difference_se", difference.standardError());
    return row;
  }
}
