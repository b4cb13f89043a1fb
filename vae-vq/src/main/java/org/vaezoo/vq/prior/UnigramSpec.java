package org.vaezoo.vq.prior;

import ai.djl.ndarray.NDArray;
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
    return new Unigram(grid.positions().count(), grid.codes());
  }

  /** The frequencies as a state. */
  private static final class Unigram implements CodePrior {

    private final long positions;
    private final int codes;
    private final ModelBlock parts = new ModelBlock();
    private final Parameter frequencies;

    Unigram(long positions, int codes) {
      this.positions = positions;
      this.codes = codes;
      this.frequencies = parts.addState("frequencies", new Shape(codes), 1.0 / codes, false);
    }

    @Override
    public Block block() {
      return parts;
    }

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
      NDArray state = frequencies.getArray();
      try (NDArray fitted =
          HostArrays.create(
              state.getManager(),
              Arrays.stream(counts).map(count -> (count + 1) / total).toArray(),
              state.getShape(),
              state.getDataType())) {
        fitted.copyTo(state);
      }
    }
  }
}
