package org.vaezoo.core.engine;

/**
 * Which matrix product a results folder uses, and why. It is made once, kept in the folder's plan,
 * and read from there on resume: the two products round differently in the last bit.
 *
 * @param precision the decision
 * @param highestGflops 1e9 operations a second as shipped; 0 where nothing was measured
 * @param mediumGflops the same with oneDNN
 * @param mediumError greatest error of oneDNN's product against float64, relative to the greatest
 *     entry
 * @param reason in words
 */
public record MatmulDecision(
    MatmulPrecision precision,
    double highestGflops,
    double mediumGflops,
    double mediumError,
    String reason) {

  /** The product as shipped, for a reason that needs no measurement. */
  static MatmulDecision highest(String reason) {
    return new MatmulDecision(MatmulPrecision.HIGHEST, 0, 0, 0, reason);
  }
}
