package org.vaezoo.core.posterior;

import java.util.Set;
import java.util.function.Function;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** The encoder's Gaussian itself. */
@PartType("gaussian")
@Doc("The encoder's diagonal Gaussian itself.")
public record GaussianPosteriorSpec() implements PosteriorSpec {

  @Override
  public PosteriorUnderPrior<DiagonalGaussian> network(
      Recognition recognition, Function<Encoder, PriorNetwork<DiagonalGaussian>> prior) {
    Encoder gaussian = recognition.gaussian();
    return new PosteriorUnderPrior<>(gaussian, prior.apply(gaussian));
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.RATE, Feature.GAUSSIANS, Feature.UNIT_RATES, Feature.VARIANCE);
  }
}
