package org.vaezoo.core.model;

import java.util.function.Supplier;
import org.vaezoo.core.dist.Draw;
import org.vaezoo.core.dist.Posterior;
import org.vaezoo.core.dist.Prior;
import org.vaezoo.core.dist.Rate;
import org.vaezoo.core.dist.UnitSums;

/**
 * The rate of one latent group.
 *
 * @param group the group
 * @param posterior its posterior, rows sample-major
 * @param draw what was drawn from it
 * @param rate what the posterior costs under the prior, in nats
 * @param use how the rows use each unit, in coordinates in which the prior is the same for all rows
 */
public record GroupRate(
    LatentGroup group, Posterior posterior, Draw draw, Rate rate, Supplier<UnitSums> use) {

  /** The rate of a group whose prior is the same for all rows. */
  public GroupRate(LatentGroup group, Posterior posterior, Draw draw, Rate rate) {
    this(group, posterior, draw, rate, posterior::sums);
  }

  /** The rate of a posterior under a prior; the compiler checks that they fit. */
  public static <Q extends Posterior> GroupRate of(
      LatentGroup group, Q posterior, Prior<Q> prior, Draw z) {
    Rate rate = prior.rate(posterior, z);
    return new GroupRate(group, posterior, z, rate, () -> prior.seen(posterior).sums());
  }
}
