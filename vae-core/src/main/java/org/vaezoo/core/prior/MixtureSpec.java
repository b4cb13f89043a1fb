package org.vaezoo.core.prior;

import java.util.Set;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * A learned mixture of Gaussians.
 *
 * @param components K
 * @param deviation standard deviation of the initial means
 */
@PartType("mixture")
@Doc("A learned mixture of Gaussians.")
public record MixtureSpec(
    @Range(min = 1, max = 1 << 16) @Doc("Number of Gaussians.") int components,
    @Range(min = 0, minOpen = true, max = 1e6)
        @Doc("Standard deviation of the initial means.")
        @Default("1")
        double deviation)
    implements PriorSpec {

  @Override
  public PriorNetwork<DiagonalGaussian> network(
      long units, InputDescription input, Encoder encoder, InitialWeights weights) {
    return new MixtureNetwork(units, components, deviation, weights);
  }

  @Override
  public Set<Feature> gives() {
    return Set.of(Feature.OWN_PARAMETERS);
  }
}
