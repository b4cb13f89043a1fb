package org.vaezoo.core.model;

import java.util.Map;
import java.util.function.Supplier;
import org.vaezoo.core.dist.Draw;
import org.vaezoo.core.dist.Posterior;
import org.vaezoo.core.dist.Prior;
import org.vaezoo.core.dist.Rate;
import org.vaezoo.core.dist.UnitScale;
import org.vaezoo.core.dist.UnitSums;

/**
 * The rate of one latent group.
 *
 * @param group the group
 * @param posterior its posterior, rows sample-major
 * @param draw what was drawn from it
 * @param rate what the posterior costs under the prior, in nats
 * @param others what it would cost under other priors, part of no bound: computed when asked for
 * @param use how the rows use each unit, in coordinates whitened by the prior
 */
public record GroupRate(
    LatentGroup group,
    Posterior posterior,
    Draw draw,
    Rate rate,
    Alternatives others,
    Supplier<UnitSums> use) {

  private static final UnitScale NO_SCALE = UnitScale.unknown("no prior with a scale is known");

  /** The rate of latents without a scale, as codes. */
  public GroupRate(
      LatentGroup group, Posterior posterior, Draw draw, Rate rate, Alternatives others) {
    this(group, posterior, draw, rate, others, () -> posterior.sums(NO_SCALE));
  }

  /**
   * The rate under a prior that charges it in a way of its own.
   *
   * @param scale of that prior, by which units are whitened
   */
  public GroupRate(
      LatentGroup group, Posterior posterior, Draw draw, Rate rate, Supplier<UnitScale> scale) {
    this(group, posterior, draw, rate, Alternatives.none(), () -> posterior.sums(scale.get()));
  }

  /** The rate of latents without a scale, as codes and classes. */
  public GroupRate(LatentGroup group, Posterior posterior, Draw draw, Rate rate) {
    this(group, posterior, draw, rate, Alternatives.none());
  }

  /** What the posterior would cost under other priors, by their names. */
  public Map<String, Rate> alternatives() {
    return others.rates();
  }

  /** The rate of a posterior under a prior; the compiler checks that they fit. */
  public static <Q extends Posterior> GroupRate of(
      LatentGroup group, Q posterior, Prior<Q> prior, Draw z) {
    Rate rate = prior.rate(posterior, z);
    return new GroupRate(group, posterior, z, rate, () -> prior.scale(z.z()));
  }
}
