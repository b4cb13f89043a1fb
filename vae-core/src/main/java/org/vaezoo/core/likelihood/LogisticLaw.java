package org.vaezoo.core.likelihood;

import java.util.function.IntToDoubleFunction;
import org.vaezoo.core.distribution.SymbolLaw;

/** Grey levels as a rounded logistic of each dimension. */
final class LogisticLaw implements SymbolLaw {

  private static final int LEVELS = Categorical.LEVELS;

  private final double[] locations;
  private final double[] logScales;

  /**
   * @param locations in units of l / 255, not copied
   * @param logScales of as many, not copied
   */
  LogisticLaw(double[] locations, double[] logScales) {
    this.locations = locations;
    this.logScales = logScales;
  }

  @Override
  public int symbols() {
    return LEVELS;
  }

  @Override
  public IntToDoubleFunction below(int dimension) {
    return belowEdges(locations[dimension], logScales[dimension]);
  }

  /** The logistic function at the lower edge of a level. */
  static IntToDoubleFunction belowEdges(double location, double logScale) {
    double inverseScale = StrictMath.exp(-logScale);
    return s -> 1 / (1 + StrictMath.exp((location - (s - 0.5) / (LEVELS - 1)) * inverseScale));
  }
}
