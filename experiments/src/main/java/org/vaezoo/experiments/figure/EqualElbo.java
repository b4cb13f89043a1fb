package org.vaezoo.experiments.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A line D = -ELBO - R of the rate-distortion plane.
 *
 * @param elbo in nats
 * @param ends where it enters the window, at the upper left, and where it leaves
 */
record EqualElbo(double elbo, List<Dot> ends) {

  private static final int LINES = 5;

  /** Size of a label, as a share of the window, and the places along a line that are tried. */
  private static final double WIDE = 0.16;

  private static final double HIGH = 0.06;
  private static final int PLACES = 40;

  /** Farther than this from everything is clear enough; a place farther down is as good then. */
  private static final double CLEAR = 0.1;

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

  /**
   * Where the lower left corner of a label stands: on the line, with the label within the window,
   * as far from other things as can be. Empty where no label fits.
   *
   * @param taken what it must not hide
   */
  Optional<Dot> labelAt(Window window, List<Dot> taken) {
    Dot from = ends.get(0);
    Dot to = ends.get(1);
    return IntStream.rangeClosed(0, PLACES)
        .mapToObj(i -> from.towards(to, (double) i / PLACES))
        .filter(place -> window.across(place.x()) <= 1 - WIDE && window.up(place.y()) <= 1 - HIGH)
        .reduce((one, next) -> room(next, window, taken) >= room(one, window, taken) ? next : one);
  }

  /** The distance from a label to the nearest thing, as a share of the window. */
  private static double room(Dot place, Window window, List<Dot> taken) {
    double left = window.across(place.x());
    double lower = window.up(place.y());
    double least = CLEAR;
    for (Dot dot : taken) {
      double x = outside(window.across(dot.x()), left, left + WIDE);
      double y = outside(window.up(dot.y()), lower, lower + HIGH);
      least = Math.min(least, Math.hypot(x, y));
    }
    return least;
  }

  private static double outside(double value, double from, double to) {
    return Math.max(0, Math.max(from - value, value - to));
  }

  /** As {@code ELBO -100}. */
  String label() {
    return "ELBO " + (elbo == Math.rint(elbo) ? String.valueOf((long) elbo) : String.valueOf(elbo));
  }
}
