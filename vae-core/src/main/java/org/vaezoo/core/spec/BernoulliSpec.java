package org.vaezoo.core.spec;

import ai.djl.ndarray.types.Shape;
import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.net.BernoulliNetwork;
import org.vaezoo.core.net.LikelihoodNetwork;
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
  public LikelihoodNetwork network(Shape example) {
    return new BernoulliNetwork(example);
  }

  @Override
  public boolean factorizes() {
    return true;
  }
}
