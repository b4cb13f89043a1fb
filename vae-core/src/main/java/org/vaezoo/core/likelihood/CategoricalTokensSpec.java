package org.vaezoo.core.likelihood;

import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** Sequences of tokens, with a probability for each token at each place. */
@PartType("categorical-tokens")
@Doc("Sequences of tokens, with a probability for each token at each place.")
public record CategoricalTokensSpec() implements LikelihoodSpec {

  @Override
  public Set<DataKind> kinds() {
    return Set.of(DataKind.TOKEN);
  }

  @Override
  public LikelihoodNetwork network(InputDescription input) {
    return new CategoricalTokensNetwork(input.example(), input.vocabulary().orElseThrow());
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.PROBABILITIES, Feature.TOKENS);
  }
}
