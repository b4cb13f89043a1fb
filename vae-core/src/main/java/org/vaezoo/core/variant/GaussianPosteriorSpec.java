package org.vaezoo.core.variant;

import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.network.FlowNetwork;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** The encoder's Gaussian itself. */
@PartType("gaussian")
@Doc("The encoder's diagonal Gaussian itself.")
public record GaussianPosteriorSpec() implements PosteriorSpec {

  @Override
  public Optional<FlowNetwork> flow(int units, long features, InitialWeights weights) {
    return Optional.empty();
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.RATE, Feature.GAUSSIANS, Feature.UNIT_RATES, Feature.VARIANCE);
  }
}
