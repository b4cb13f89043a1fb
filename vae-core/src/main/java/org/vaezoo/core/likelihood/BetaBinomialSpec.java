package org.vaezoo.core.likelihood;

import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** Independent beta-binomial grey levels. */
@PartType("beta-binomial")
@Doc("Independent beta-binomial grey levels (Townsend et al. 2019).")
public record BetaBinomialSpec() implements LikelihoodSpec {

  @Override
  public Set<DataKind> kinds() {
    return Set.of(DataKind.GREY);
  }

  @Override
  public LikelihoodNetwork network(InputDescription input) {
    return new BetaBinomialNetwork(input.example());
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.MEAN, Feature.BEGINNING, Feature.PROBABILITIES, Feature.PLACES);
  }
}
