package org.vaezoo.experiments.figure;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ui.TextAnchor;

/**
 * A line D = -ELBO - R of the rate-distortion plane.
 *
 * @param elbo in nats
 * @param ends where it enters the window, at the upper left, and where it leaves
 */
record EqualElbo(double elbo, List<Dot> ends) {

  private static final int LINES = 5;

  /** Some lines through a window, at round values. */
  static List<EqualElbo> lines(Window window) {
    double least = window.left() + window.lower();
    double most = window.right() + window.upper();
    double step = round((most - least) / LINES);
    List<EqualElbo> lines = new ArrayList<>();
    for (long i = (long) Math.ceil(least / step); i * step < most; i++) {
      lines.add(line(i * step, window));
    }
    return lines;
  }

  private static EqualElbo line(double sum, Window window) {
    double start = Math.max(window.left(), sum - window.upper());
    double end = Math.min(window.right(), sum - window.lower());
    return new EqualElbo(-sum, List.of(new Dot(start, sum - start), new Dot(end, sum - end)));
  }

  /** The next of 1, 2, 5, 10, ... */
  private static double round(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    double mantissa = step / power;
    if (mantissa > 5) {
      return 10 * power;
    }
    return mantissa > 2 ? 5 * power : mantissa > 1 ? 2 * power : power;
  }

  /** Where a label at the line's end is clear of it: below at the right edge, else to the right. */
  TextAnchor anchor(Window window) {
    return ends.get(1).x() < window.right() ? TextAnchor.BOTTOM_LEFT : TextAnchor.TOP_RIGHT;
  }

  /** As {@code ELBO -100}. */
  String label() {
    return "ELBO " + (elbo == Math.rint(elbo) ? String.valueOf((long) elbo) : String.valueOf(elbo));
  }
}
