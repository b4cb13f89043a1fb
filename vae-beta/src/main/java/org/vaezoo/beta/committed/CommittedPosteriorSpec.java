package org.vaezoo.beta.committed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.FlowNetwork;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.PosteriorNetwork;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.variant.PosteriorSpec;

/**
 * Gaussians whose every unit costs at least delta nats under N(0, 1).
 *
 * @param delta committed nats of each unit
 */
@PartType("committed")
@Doc("Gaussians whose every unit has a rate of at least delta under N(0, 1) (Razavi et al. 2019).")
public record CommittedPosteriorSpec(
    @Range(min = 0, minOpen = true, max = CommittedRate.GREATEST)
        @Doc("Committed rate of each unit, in nats.")
        double delta)
    implements PosteriorSpec {

  /** None: the family is one of Gaussians. */
  @Override
  public Optional<FlowNetwork> flow(int units, long features, InitialWeights weights) {
    return Optional.empty();
  }

  @Override
  public PosteriorNetwork<DiagonalGaussian> gaussian(Encoder encoder) {
    return new CommittedEncoder(encoder, new CommittedRate(delta));
  }

  @Override
  public List<Need> needs() {
    return List.of(
        Need.of(Feature.STANDARD_NORMAL, Role.PRIOR)
            .because("the posterior is made for N(0, I), not for this; standard-normal fits"));
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.RATE, Feature.GAUSSIANS, Feature.UNIT_RATES, Feature.VARIANCE);
  }
}
