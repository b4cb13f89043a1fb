package org.vaezoo.vq.prior;

import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** Every position draws its code from the frequencies of the training split. */
@PartType("unigram")
@Doc("The frequencies of the codes over the training split, the same at every position.")
public record UnigramSpec() implements CodePriorSpec {

  @Override
  public CodePrior build(CodeGrid grid, InitialWeights weights) {
    return new Unigram(grid.positions().count(), grid.codes());
  }
}
