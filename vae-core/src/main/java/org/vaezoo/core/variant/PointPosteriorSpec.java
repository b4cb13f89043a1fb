package org.vaezoo.core.variant;

import java.util.List;
import java.util.Optional;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.network.FlowNetwork;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/**
 * The encoder's mean itself, without noise: the deterministic encoder of Tolstikhin et al. (2018),
 * section 4, and of a plain autoencoder. It has no density, so that the model has no rate.
 */
@PartType("point")
@Doc("One code for each example, without noise: a deterministic encoder. It has no rate.")
public record PointPosteriorSpec() implements PosteriorSpec {

  /** None: there is no density to transform. */
  @Override
  public Optional<FlowNetwork> flow(int units, long features, InitialWeights weights) {
    return Optional.empty();
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
