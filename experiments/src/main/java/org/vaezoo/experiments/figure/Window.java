package org.vaezoo.experiments.figure;

import java.util.List;

/**
 * The part of the rate-distortion plane that is shown.
 *
 * @param left least rate
 * @param right greatest rate
 * @param lower least distortion
 * @param upper greatest distortion
 */
record Window(double left, double right, double lower, double upper) {

  private static final double MARGIN = 0.06;

  /** How far to the right a rate stands: 0 at the left edge, 1 at the right one. */
  double across(double rate) {
    return (rate - left) / (right - left);
  }

  /** How far up a distortion stands: 0 at the lower edge, 1 at the upper one. */
  double up(double distortion) {
    return (distortion - lower) / (upper - lower);
  }

  /** With a margin around some points; R = 0 is within unless all are far from it. */
  static Window around(List<Dot> dots) {
    double least = dots.stream().mapToDouble(Dot::x).min().orElseThrow();
    double right = dots.stream().mapToDouble(Dot::x).max().orElseThrow();
    double lower = dots.stream().mapToDouble(Dot::y).min().orElseThrow();
    double upper = dots.stream().mapToDouble(Dot::y).max().orElseThrow();
    double left = least > right / 2 ? least : Math.min(least, 0);
    double wide = Math.max(right - left, 1e-3) * MARGIN;
    double high = Math.max(upper - lower, 1) * MARGIN;
    return new Window(left - wide, right + wide, lower - high, upper + high);
  }
}
