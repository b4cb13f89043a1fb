package org.vaezoo.conditional.structured;

import ai.djl.ndarray.types.Shape;
import java.util.Set;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.network.PosteriorVariance;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.prior.PriorSpec;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;

/** A Gaussian prior that is a function of the condition: p(z|c). */
@PartType("conditional")
@Doc("A Gaussian that is a function of the condition, p(z|c) (Sohn et al. 2015).")
public record ConditionalPriorSpec(@Doc("Layers from the condition.") NetworkSpec network)
    implements PriorSpec {

  @Override
  public PriorNetwork<DiagonalGaussian> network(
      long units, InputDescription input, Encoder encoder, InitialWeights weights) {
    Shape condition = input.side().condition().orElseThrow();
    return new ConditionalPriorNetwork(
        new Encoder(
            network, new GlorotUniform(), condition, units, PosteriorVariance.AMORTIZED, weights));
  }

  @Override
  public void check(InputDescription input, String pointer, Problems problems) {
    if (input.side().condition().isEmpty()) {
      problems.add(pointer, Conditions.MISSING);
      return;
    }
    network.check(input.side().condition().get(), pointer + "/network", problems);
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.UNIT_RATES, Feature.OWN_PARAMETERS);
  }
}
