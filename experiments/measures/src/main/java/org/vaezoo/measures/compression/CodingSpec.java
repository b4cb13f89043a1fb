package org.vaezoo.measures.compression;

/**
 * How fine a coder is, as a user sets it. The defaults are those of Townsend et al. (2019).
 *
 * @param latentBits bits of a latent: 2^b bins of equal mass
 * @param posteriorBits precision of the posterior's frequencies
 * @param bernoulliBits precision of the frequencies of a zero and a one
 * @param levelBits precision of the frequencies of grey levels
 * @param chains stacks side by side
 * @param seed of the initial bits
 */
public record CodingSpec(
    int latentBits, int posteriorBits, int bernoulliBits, int levelBits, int chains, long seed) {

  /** The finest bins. */
  public static final int MOST_LATENT_BITS = 20;

  /** The finest frequencies. */
  public static final int MOST_BITS = 30;

  /** With fewer, 256 levels would leave nothing to tell them apart. */
  public static final int LEAST_LEVEL_BITS = 9;

  /** More would begin on more initial bits than a data set has. */
  public static final int MOST_CHAINS = 4096;

  /** What no user sets otherwise. */
  public static CodingSpec standard() {
    return new CodingSpec(8, 14, 12, 14, 16, 1);
  }

  /** For dimensions of so many values. */
  CodingSettings of(int symbols) {
    return new CodingSettings(
        latentBits, posteriorBits, symbols == 2 ? bernoulliBits : levelBits, chains, seed);
  }
}
