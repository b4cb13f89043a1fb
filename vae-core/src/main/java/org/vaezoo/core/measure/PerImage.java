package org.vaezoo.core.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Unit;

/**
 * Numbers of single images, which no table has: two trials are compared by their differences.
 *
 * @param of says what the numbers are of
 * @param numbers each as many as there are images, in their order
 */
public record PerImage(Row of, Map<String, List<Double>> numbers) {

  /** Which images: until version 2 of the tables they were the first ones of the split. */
  public static final Column CHOICE = Column.text("choice", "which images of the split");

  /** The fixed random choice of the evaluation seed. */
  public static final String RANDOM = "random";

  /** K of the bounds. */
  public static final Column SAMPLES =
      Column.whole("samples", Unit.COUNT, "K of the importance-weighted bounds");

  /** The importance-weighted bound of each image, in nats. */
  public static final String BOUNDS = "nats";

  /** The evidence lower bound of each image, in nats, from one draw. */
  public static final String ELBOS = "elbo";

  public PerImage {
    numbers = new LinkedHashMap<>(numbers);
  }
}
