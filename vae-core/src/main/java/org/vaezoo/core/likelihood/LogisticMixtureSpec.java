package org.vaezoo.core.likelihood;

import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * Independent grey levels, each a mixture of logistics rounded to the nearest of 256.
 *
 * @param components number of logistics a dimension, K
 */
@PartType("mixture-logistic")
@Doc("Independent grey levels, each a mixture of rounded logistics (Salimans et al. 2017).")
public record LogisticMixtureSpec(
    @Range(min = 1, max = 1 << 10) @Doc("Number of logistics a dimension.") @Default("5")
        int components)
    implements LikelihoodSpec {

  @Override
  public Set<DataKind> kinds() {
    return Set.of(DataKind.GREY);
  }

  @Override
  public LikelihoodNetwork network(InputDescription input) {
    return new LogisticMixtureNetwork(input.example(), components);
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.MEAN, Feature.BEGINNING, Feature.PROBABILITIES, Feature.PLACES);
  }
}
