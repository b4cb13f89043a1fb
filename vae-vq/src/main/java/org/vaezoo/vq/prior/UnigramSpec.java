package org.vaezoo.vq.prior;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.CodeStatistics;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/**
 * The frequencies of the codes over the training split, with one count more for each code, so that
 * a code seen first in an evaluation has a finite rate.
 *
 * <p>They are fitted before each evaluation, and read in evaluations alone: in training, where the
 * codes still move, all codes cost the same. So a training does not depend on when it was
 * validated.
 */
@PartType("unigram")
@Doc("The frequencies of the codes over the training split, the same at every position.")
public record UnigramSpec() implements CodePriorSpec {

  @Override
  public CodePrior build(CodeGrid grid, InitialWeights weights) {
    ModelBlock block = new ModelBlock();
    Shape shape = new Shape(grid.codes());
    Parameter frequencies = block.addState("frequencies", shape, 1.0 / grid.codes(), false);
    return new Unigram(grid.positions().count(), grid.codes(), block, frequencies);
  }

  /** The frequencies as a state. */
  private record Unigram(long positions, int codes, Block block, Parameter frequencies)
      implements CodePrior {

    @Override
    public Prior<CodePosterior> at(Context context, Pass pass) {
      return pass.training()
          ? new UniformCodes(context.rows(), positions, codes)
          : new UnigramCodes(context.rows(), positions, pass.value(frequencies).log());
    }

    @Override
    public boolean fitsUse() {
      return true;
    }

    @Override
    public void fit(CodeStatistics use) {
      double[] counts = use.pooledCounts();
      double total = Arrays.stream(counts).sum() + codes;
      HostArrays.write(
          frequencies.getArray(),
          Arrays.stream(counts).map(count -> (count + 1) / total).toArray());
    }
  }
}
