package org.vaezoo.measures.dimension;

import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Schema;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.core.table.Unit;

/** The columns of {@code dimension.csv}. */
final class DimensionColumns {

  static final Column SOURCE =
      Column.text(
          "source",
          "where the points are from: data, or mean or draw of p(x|z) at z from the prior");

  static final Column NOISE =
      Column.number(
          "noise",
          Unit.NONE,
          "standard deviation of the Gaussian noise that was added to each number");

  static final Column POINTS = Column.whole("points", Unit.COUNT, "points, of which all pairs");

  static final Column WINDOW =
      Column.whole("window", Unit.COUNT, "pairs count where so many points or more lie between");

  static final Column LEAST = Column.number("least_radius", Unit.NONE, "the smallest radius");

  static final Column GREATEST = Column.number("greatest_radius", Unit.NONE, "the largest radius");

  static final Column PAIRS =
      Column.whole("least_pairs", Unit.COUNT, "pairs within the smallest radius");

  static final Column DIMENSION =
      Column.number(
          "correlation_dimension",
          Unit.NONE,
          "slope of log C(r) over log r between the two radii; none where too few pairs are near");

  /** Its table. */
  static final Schema SCHEMA =
      Schema.ofEveryTrial(
          "dimension",
          "a source of points",
          TrialColumns.SPLIT,
          SOURCE,
          NOISE,
          POINTS,
          WINDOW,
          LEAST,
          GREATEST,
          PAIRS,
          DIMENSION);

  private DimensionColumns() {}
}
