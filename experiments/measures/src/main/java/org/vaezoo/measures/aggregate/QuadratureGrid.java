package org.vaezoo.measures.aggregate;

import java.util.Arrays;

/**
 * Points at equal distances, nine standard deviations beyond the outermost means.
 *
 * @param from the first point
 * @param step their distance, a quarter of the smallest standard deviation
 * @param points how many
 */
record QuadratureGrid(double from, double step, double points) {

  static QuadratureGrid of(double[] mean, double[] variance) {
    double reach = 9 * Math.sqrt(Arrays.stream(variance).max().orElseThrow());
    double step = Math.sqrt(Arrays.stream(variance).min().orElseThrow()) / 4;
    double from = Arrays.stream(mean).min().orElseThrow() - reach;
    double to = Arrays.stream(mean).max().orElseThrow() + reach;
    return new QuadratureGrid(from, step, Math.ceil((to - from) / step) + 1);
  }
}
