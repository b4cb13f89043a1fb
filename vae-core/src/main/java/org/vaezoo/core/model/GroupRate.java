package org.vaezoo.core.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.dist.Draw;
import org.vaezoo.core.dist.Posterior;
import org.vaezoo.core.dist.Prior;
import org.vaezoo.core.dist.Rate;

/**
 * The rate of one latent group.
 *
 * @param group the group
 * @param posterior its posterior, rows sample-major
 * @param draw what was drawn from it
 * @param rate what the posterior costs under the prior, in nats
 * @param alternatives what it would cost under other priors, by their names: part of no bound
 */
public record GroupRate(
    LatentGroup group, Posterior posterior, Draw draw, Rate rate, Map<String, Rate> alternatives) {

  public GroupRate {
    alternatives = Collections.unmodifiableMap(new LinkedHashMap<>(alternatives));
  }

  /** The rate under one prior alone. */
  public GroupRate(LatentGroup group, Posterior posterior, Draw draw, Rate rate) {
    this(group, posterior, draw, rate, Map.of());
  }

  /** The rate of a posterior under a prior; the compiler checks that they fit. */
  public static <Q extends Posterior> GroupRate of(
      LatentGroup group, Q posterior, Prior<Q> prior, Draw z) {
    return new GroupRate(group, posterior, z, prior.rate(posterior, z));
  }
}
