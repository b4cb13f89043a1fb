package org.vaezoo.core.flow;

import java.util.Set;
import java.util.function.Function;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.posterior.PosteriorSpec;
import org.vaezoo.core.posterior.PosteriorUnderPrior;
import org.vaezoo.core.posterior.Recognition;
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
  public PosteriorUnderPrior<FlowPosterior> network(
      Recognition recognition, Function<Encoder, PriorNetwork<DiagonalGaussian>> prior) {
    return FlowEncoder.underDraws(
        recognition,
        prior,
        (features, weights) -> new PlanarNetwork(recognition.units(), features, steps, weights));
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.RATE, Feature.VARIANCE);
  }
}
