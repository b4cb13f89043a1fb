package org.vaezoo.experiments.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.diagnose.PairedDifference;
import org.vaezoo.core.measure.PerImage;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/**
 * Two trials on the same images, {@code paired.csv}: the mean of the differences of their largest
 * importance-weighted bounds, and of their ELBOs, each with its standard error over the images.
 * What is hard about an image is hard for both, so that this error is far smaller than that of
 * either bound. It holds the two trained models fixed: seeds vary besides.
 */
public final class PairedImages {

  /** The table's name. */
  public static final String TABLE = "paired";

  private static final Column AGAINST =
      Column.text("against", "the other trial, which is subtracted");
  private static final Column IMAGES =
      Column.whole("images", Unit.COUNT, "images that both trials were measured on").since(2);
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
          AGAINST,
          TrialColumns.SPLIT,
          IMAGES,
          PerImage.SAMPLES,
          BOUND_DIFFERENCE,
          ELBO_DIFFERENCE);

  /** What each image has. */
  public enum Kind {
    /** The importance-weighted bound of the largest K. */
    BOUND(PerImage.BOUNDS),
    /** The evidence lower bound, from one draw. */
    ELBO(PerImage.ELBOS);

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    private EstimateColumns columns() {
      return this == BOUND ? BOUND_DIFFERENCE : ELBO_DIFFERENCE;
    }

    /** Whether two trials have it of the same images, measured alike. */
    private boolean isAlike(PerImage mine, PerImage other) {
      boolean ofTheSameImages =
          alike(mine, other, TrialColumns.SPLIT)
              && alike(mine, other, PerImage.CHOICE)
              && !numbers(mine).isEmpty()
              && numbers(mine).size() == numbers(other).size();
      return ofTheSameImages && (this == ELBO || alike(mine, other, PerImage.SAMPLES));
    }

    private static boolean alike(PerImage mine, PerImage other, Column column) {
      return mine.of().cell(column).equals(other.of().cell(column));
    }

    private List<Double> numbers(PerImage images) {
      return images.numbers().getOrDefault(key, List.of());
    }

    private PairedDifference differences(PerImage mine, PerImage other) {
      return PairedDifference.between(array(mine), array(other));
    }

    private double[] array(PerImage images) {
      return numbers(images).stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  private PairedImages() {}

  /**
   * The rows of a trial against another, one a split that both were measured on alike.
   *
   * @param key what tells the trial, at the head of each row
   * @param against the other trial's id
   * @param images of the trial
   * @param others of the other trial
   */
  public static List<Row> rows(
      Row key, String against, List<PerImage> images, List<PerImage> others) {
    List<Row> rows = new ArrayList<>();
    for (PerImage mine : images) {
      for (PerImage other : others) {
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
   * @param images of one trial
   * @param others of the other, which are subtracted
   */
  public static Optional<double[]> differences(
      Kind kind, String split, List<PerImage> images, List<PerImage> others) {
    for (PerImage mine : images) {
      for (PerImage other : others) {
        if (mine.of().cell(TrialColumns.SPLIT).filter(split::equals).isPresent()
            && kind.isAlike(mine, other)) {
          return Optional.of(kind.differences(mine, other).values());
        }
      }
    }
    return Optional.empty();
  }

  private static Row row(Row key, String against, PerImage mine, PerImage other) {
    Row row = new Row().putAll(key).put(AGAINST, against);
    row.putAll(mine.of().only(TrialColumns.SPLIT.name()::equals));
    Kind any = Kind.ELBO.isAlike(mine, other) ? Kind.ELBO : Kind.BOUND;
    row.put(IMAGES, any.numbers(mine).size());
    if (Kind.BOUND.isAlike(mine, other)) {
      row.putAll(mine.of().only(PerImage.SAMPLES.name()::equals));
    }
    for (Kind kind : Kind.values()) {
      if (kind.isAlike(mine, other)) {
        row.put(kind.columns(), kind.differences(mine, other).mean());
      }
    }
    return row;
  }
}
