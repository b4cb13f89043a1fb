package org.vaezoo.core.model;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.distribution.UnitUse;

/**
 * The rate of one latent group, where its posterior has one.
 *
 * @param group the group
 * @param posterior its posterior, rows sample-major
 * @param draw what was drawn from it
 * @param rateIfAny what the posterior costs under the prior, in nats; empty where it has no density
 *     ({@link Posterior#withoutRate})
 * @param others what it would cost under other priors, part of no bound: computed when asked for
 * @param use how the rows use each unit, in coordinates whitened by the prior
 */
public record GroupRate(
    LatentGroup group,
    Posterior posterior,
    Draw draw,
    Optional<Rate> rateIfAny,
    Alternatives others,
    Supplier<UnitUse> use) {

  private static final UnitScale NO_SCALE = UnitScale.unknown("no prior with a scale is known");

  public GroupRate {
    if (rateIfAny.isPresent() == posterior.withoutRate().isPresent()) {
      throw new IllegalArgumentException(
          "a posterior has a rate, or says why it has none; found " + rateIfAny);
    }
  }

  /** The rate of latents without a scale, as codes. */
  public GroupRate(
      LatentGroup group, Posterior posterior, Draw draw, Rate rate, Alternatives others) {
    this(group, posterior, draw, Optional.of(rate), others, () -> posterior.use(NO_SCALE));
  }

  /**
   * A rate that the model takes in a way of its own.
   *
   * @param scale of that prior, by which units are whitened
   */
  public GroupRate(
      LatentGroup group, Posterior posterior, Draw draw, Rate rate, Supplier<UnitScale> scale) {
    this(
        group,
        posterior,
        draw,
        Optional.of(rate),
        Alternatives.none(),
        () -> posterior.use(scale.get()));
  }

  /** The rate of latents without a scale, as codes and classes. */
  public GroupRate(LatentGroup group, Posterior posterior, Draw draw, Rate rate) {
    this(group, posterior, draw, rate, Alternatives.none());
  }

  /**
   * What the posterior costs under the prior.
   *
   * @throws NoRateException if it has no rate
   */
  public Rate rate() {
    return rateIfAny.orElseThrow(() -> new NoRateException(posterior.withoutRate().orElseThrow()));
  }

  /** What the posterior would cost under other priors, by their names. */
  public Map<String, Rate> alternatives() {
    return others.rates();
  }

  /** The rate of a posterior under a prior, where it has one; the compiler checks that they fit. */
  public static <Q extends Posterior> GroupRate of(
      LatentGroup group, Q posterior, Prior<Q> prior, Draw z) {
    Optional<Rate> rate =
        posterior.withoutRate().isPresent()
            ? Optional.empty()
            : Optional.of(prior.rate(posterior, z));
    return new GroupRate(
        group, posterior, z, rate, Alternatives.none(), () -> posterior.use(prior.scale(z.z())));
  }
}
