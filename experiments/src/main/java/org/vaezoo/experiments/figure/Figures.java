package org.vaezoo.experiments.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.diagnose.UnitColumns;
import org.vaezoo.core.model.StepColumns;
import org.vaezoo.experiments.compare.ResultTables;

/** All figures, in the order of a report. */
public final class Figures {

  private static final List<Figure> ALL =
      List.of(
          new RateDistortionFigure(),
          new CourseFigure("elbo-curves", "ELBO over the epochs", StepColumns.ELBO),
          new CourseFigure("rate-curves", "Rate over the epochs", StepColumns.RATE),
          new CourseFigure(
              "active-unit-curves", "Active units over the epochs", UnitColumns.ACTIVE_UNITS),
          new ActiveUnitsFigure(),
          new UnitRatesFigure(),
          new UnitRateCurvesFigure(),
          new CollapseCurvesFigure(),
          new CodeUsageFigure());

  private Figures() {}

  /**
   * Draws every figure that a folder's tables have the numbers for.
   *
   * @throws IOException if the disk fails
   */
  public static List<Drawing> of(ResultTables results) throws IOException {
    List<Drawing> drawings = new ArrayList<>();
    for (Figure figure : ALL) {
      drawings.addAll(figure.of(results));
    }
    return drawings;
  }

  /** The split that a figure shows: test where it was measured, else the last that was. */
  public static String split(ResultTables results) {
    List<String> names = results.splitNames();
    return names.contains("test") || names.isEmpty() ? "test" : names.get(names.size() - 1);
  }
}
