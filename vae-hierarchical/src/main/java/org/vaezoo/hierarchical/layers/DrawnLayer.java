package org.vaezoo.hierarchical.layers;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.LatentGroup;

/**
 * One group of a hierarchy at its draw.
 *
 * @param rate its posterior, its draw and what they cost
 * @param prior p(z_l|z_(l+1)), or p(z_L) at the top
 */
public record DrawnLayer(GroupRate rate, Prior<DiagonalGaussian> prior) {

  /** A group whose posterior depends on groups above it alone, so that its rate is the prior's. */
  public static DrawnLayer of(
      LatentGroup group, DiagonalGaussian q, Prior<DiagonalGaussian> p, Draw z) {
    return new DrawnLayer(GroupRate.of(group, q, p, z), p);
  }

  /**
   * A group with a rate of its own kind; its units are seen as the prior sees them all the same.
   */
  public static DrawnLayer of(
      LatentGroup group, DiagonalGaussian q, Prior<DiagonalGaussian> p, Draw z, Rate rate) {
    return new DrawnLayer(new GroupRate(group, q, z, rate, () -> p.scale(z.z())), p);
  }

  /** log p(z_l|...) - log q(z_l|...) at the draw, [k * B]. */
  NDArray logWeight() {
    Draw z = rate.draw();
    return prior.logProb(z.z()).sub(z.logProb());
  }
}
