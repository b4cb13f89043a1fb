package org.vaezoo.beta.committed;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.posterior.PosteriorSpec;
import org.vaezoo.core.posterior.PosteriorUnderPrior;
import org.vaezoo.core.posterior.Recognition;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** Gaussians whose every unit costs at least delta nats under N(0, 1). */
@PartType("committed")
@Doc("Gaussians whose every unit has a rate of at least delta under N(0, 1) (Razavi et al. 2019).")
public record CommittedPosteriorSpec(
    @Range(min = 0, minOpen = true, max = CommittedRate.GREATEST)
        @Doc("Committed rate of each unit, in nats.")
        double delta)
    implements PosteriorSpec {

  @Override
  public PosteriorUnderPrior<DiagonalGaussian> network(
      Recognition recognition, Function<Encoder, PriorNetwork<DiagonalGaussian>> prior) {
    Encoder gaussian = recognition.gaussian();
    return new PosteriorUnderPrior<>(
        new CommittedEncoder(gaussian, new CommittedRate(delta)), prior.apply(gaussian));
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
