package org.vaezoo.experiments.compare;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An interval of confidence.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {

  /** The level of every interval of an analysis. */
  public static final double LEVEL = 0.95;

  /** Writes it as two cells. */
  void put(ObjectNode row, String name) {
    row.put(name + "_low", low);
    row.put(name + "_high", high);
  }
}
