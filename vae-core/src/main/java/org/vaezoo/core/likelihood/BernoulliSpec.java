package org.vaezoo.core.likelihood;

import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** Independent binary dimensions. */
@PartType("bernoulli")
@Doc("Independent binary dimensions.")
public record BernoulliSpec() implements LikelihoodSpec {

  @Override
  public Set<DataKind> kinds() {
    return Set.of(DataKind.BINARY);
  }

  @Override
  public LikelihoodNetwork network(InputDescription input) {
    return new BernoulliNetwork(input.example());
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(
        Feature.MEAN, Feature.BEGINNING, Feature.DIMENSIONS, Feature.PROBABILITIES, Feature.PLACES);
  }
}
