package org.vaezoo.core.likelihood;

import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** Independent grey levels with a probability for each of 256. */
@PartType("categorical")
@Doc("Independent grey levels with a probability for each of 256.")
public record CategoricalSpec() implements LikelihoodSpec {

  @Override
  public Set<DataKind> kinds() {
    return Set.of(DataKind.GREY);
  }

  @Override
  public LikelihoodNetwork network(InputDescription input) {
    return new CategoricalNetwork(input.example());
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(
        Feature.MEAN, Feature.BEGINNING, Feature.DIMENSIONS, Feature.PROBABILITIES, Feature.PLACES);
  }
}
