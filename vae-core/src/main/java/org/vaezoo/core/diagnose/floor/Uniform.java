package org.vaezoo.core.diagnose.floor;

import org.vaezoo.core.pass.Tokens;

/**
 * Every value is as likely as any other.
 *
 * @param logEach log p of a dimension: -ln 2 of bits, -ln 256 of levels, -ln V of tokens, 0 of the
 *     unit interval
 */
record Uniform(double logEach) implements IndependentFloor {

  @Override
  public String name() {
    return Floors.UNIFORM;
  }

  @Override
  public double logProb(int dimension, double value) {
    return value == Tokens.PADDING ? 0 : logEach;
  }
}
