package org.vaezoo.core.likelihood;

import java.util.function.IntToDoubleFunction;
import org.vaezoo.core.distribution.SymbolLaw;

/** A zero or a one in each dimension, by its logit. */
final class BitLaw implements SymbolLaw {

  private final double[] logits;

  /**
   * @param logits log odds of a one, not copied
   */
  BitLaw(double[] logits) {
    this.logits = logits;
  }

  @Override
  public int symbols() {
    return 2;
  }

  /** P(S < 1) = 1 / (1 + exp(logit)). */
  @Override
  public IntToDoubleFunction below(int dimension) {
    double zero = 1 / (1 + StrictMath.exp(logits[dimension]));
    return s -> zero;
  }
}
