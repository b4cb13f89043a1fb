package org.vaezoo.measures.compression;

import java.util.Locale;

/**
 * How latents and symbols are made integers; a file holds it.
 *
 * @param latentBits b of the 2^b bins of a latent
 * @param posteriorBits precision of the posterior's frequencies
 * @param symbolBits precision of the likelihood's frequencies
 * @param chains stacks side by side, each of which has every so many-th image
 * @param seed of the initial bits
 */
record CodingSettings(int latentBits, int posteriorBits, int symbolBits, int chains, long seed) {

  /** Refuses what no coder can be. */
  CodingSettings {
    require("latent bits", latentBits, CodingSpec.MOST_LATENT_BITS);
    require("posterior bits", posteriorBits, CodingSpec.MOST_BITS);
    require("symbol bits", symbolBits, CodingSpec.MOST_BITS);
    require("chains", chains, CodingSpec.MOST_CHAINS);
  }

  private static void require(String name, int found, int most) {
    if (found < 1 || found > most) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s: expected 1 to %d, found %d", name, most, found));
    }
  }
}
