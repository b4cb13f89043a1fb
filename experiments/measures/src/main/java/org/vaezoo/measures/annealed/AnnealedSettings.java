package org.vaezoo.measures.annealed;

/**
 * How much work the chains do.
 *
 * @param chains for each example
 * @param temperatures T, the steps of the path from prior to posterior
 * @param leapfrogSteps of each transition
 */
public record AnnealedSettings(int chains, int temperatures, int leapfrogSteps) {

  public AnnealedSettings {
    requirePositive("chains", chains);
    requirePositive("temperatures", temperatures);
    requirePositive("leapfrogSteps", leapfrogSteps);
  }

  private static void requirePositive(String name, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(name + ": expected at least 1, found " + number);
    }
  }
}
