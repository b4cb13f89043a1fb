package org.vaezoo.core.variant;

import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.network.FlowNetwork;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.PlanarNetwork;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * The encoder's Gaussian through planar flows.
 *
 * @param steps number of flows
 */
@PartType("planar")
@Doc("The encoder's Gaussian through planar flows (Rezende and Mohamed 2015).")
public record PlanarSpec(@Range(min = 1, max = 1000) @Doc("Number of flows.") int steps)
    implements PosteriorSpec {

  @Override
  public Optional<FlowNetwork> flow(int units, long features, InitialWeights weights) {
    return Optional.of(new PlanarNetwork(units, features, steps, weights));
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.RATE, Feature.VARIANCE);
  }
}
