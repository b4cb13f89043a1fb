package org.vaezoo.core.diagnose;

import org.vaezoo.core.data.DataSource;

/**
 * Nats of an example as bits of a dimension: the one place where they are made.
 *
 * <p>Bits/dim are the length of a code, so that fewer are better: -log2 p(x) / D, and of a model
 * -ELBO / (D ln 2), which is above 0 for whatever is discrete. Of grey levels that were scaled to
 * [0, 1] a likelihood with a density knows p(x) of the scaled numbers; that of levels, each one
 * unit wide, is p(x) times the width w of a level, so that -log2 w is added: log2 256 = 8 of
 * dequantised levels (Theis, van den Oord and Bethge 2016, section 3.1), log2 255 of l / 255. A
 * uniform model of 256 levels has 8 bits/dim, whatever likelihood says so.
 *
 * @param dimensions D, the mean number of scored dimensions of an example
 * @param levelBits what is added for the width of a level; 0 for probabilities, and for numbers
 *     that were no levels, whose density has the units of the file
 */
public record CodeLength(double dimensions, double levelBits) {

  private static final double LN_2 = Math.log(2);

  public CodeLength {
    if (!(dimensions > 0)) {
      throw new IllegalArgumentException("dimensions: expected above 0, found " + dimensions);
    }
  }

  /**
   * The code length of a likelihood.
   *
   * @param density whether it says densities, not probabilities
   * @param shown what it says them of
   */
  public static CodeLength of(double dimensions, boolean density, DataSource shown) {
    double bits = density ? shown.levelWidth().map(w -> -Math.log(w) / LN_2).orElse(0.0) : 0;
    return new CodeLength(dimensions, bits);
  }

  /** Of a log-probability, log-density or lower bound of one, as the ELBO, in nats. */
  public double ofLogProbability(double nats) {
    return ofDistortion(-nats);
  }

  /** Of a distortion -log p(x|z) in nats. */
  public double ofDistortion(double nats) {
    return ofRate(nats) + levelBits;
  }

  /** Of a rate in nats: latents have no levels. */
  public double ofRate(double nats) {
    return nats / LN_2 / dimensions;
  }
}
