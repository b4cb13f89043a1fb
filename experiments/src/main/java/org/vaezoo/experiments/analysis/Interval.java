package org.vaezoo.experiments.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * An interval of confidence.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {

  /** The level of every interval of an analysis. */
  public static final double LEVEL = 0.95;

  /**
   * The middle of resampled values: the percentile interval of the bootstrap.
   *
   * @param values finite, at least one
   */
  static Interval middle(double[] values) {
    double tail = (1 - LEVEL) / 2;
    double[] ends = Quantile.withDefaults().withCopy(true).evaluate(values, tail, 1 - tail);
    return new Interval(ends[0], ends[1]);
  }

  /** Writes it as two cells. */
  void put(ObjectNode row, String name) {
    row.put(name + "_low", low);
    row.put(name + "_high", high);
  }
}
