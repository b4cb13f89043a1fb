package org.vaezoo.vq.prior;

import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** All codes are equally likely. */
@PartType("uniform")
@Doc("All codes are equally likely.")
public record UniformSpec() implements CodePriorSpec {

  @Override
  public CodePrior build(CodeGrid grid, InitialWeights weights) {
    return new Uniform(grid.positions().count(), grid.codes());
  }

  /** The uniform prior, which has no parameters. */
  private record Uniform(long positions, int codes) implements CodePrior {

    @Override
    public Prior<CodePosterior> at(Context context, Pass pass) {
      return new UniformCodes(context.rows(), positions, codes);
    }
  }
}
