package org.vaezoo.core.posterior;

import java.util.List;
import java.util.function.Function;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.prior.SampledPriorNetwork;
import org.vaezoo.core.prior.StandardNormalNetwork;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/**
 * The encoder's mean itself, without noise: the deterministic encoder of Tolstikhin et al. (2018),
 * section 4, and of a plain autoencoder. It has no density, so that the model has no rate.
 */
@PartType("point")
@Doc("One code for each example, without noise: a deterministic encoder. It has no rate.")
public record PointPosteriorSpec() implements PosteriorSpec {

  /** A prior that no rate is taken under still says what is drawn from it. */
  @Override
  public PosteriorUnderPrior<Point> network(
      Recognition recognition, Function<Encoder, PriorNetwork<DiagonalGaussian>> prior) {
    return new PosteriorUnderPrior<>(
        new PointEncoder(recognition),
        new SampledPriorNetwork<>(new StandardNormalNetwork(recognition.units())));
  }

  /** What has no rate would teach a prior nothing. */
  @Override
  public List<Need> needs() {
    return List.of(
        Need.of(Feature.STANDARD_NORMAL, Role.PRIOR)
            .because(
                "there is no rate under the prior, so that it would learn nothing; expected"
                    + " standard-normal, found {}"));
  }
}
