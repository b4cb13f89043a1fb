package org.vaezoo.vq.prior;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Optional;
import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.network.Resolution;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pixel.PixelStack;

/**
 * A PixelCNN over the grid of codes, in row-major order: van den Oord et al. (2017), section 3.3.
 * Codes have vectors of the prior's own, so that it is a function of the codes alone and training
 * it moves no other part of the model. Positions without a place are one row.
 *
 * <p>Codes above are enlarged to this grid by repetition, and condition every layer.
 */
final class PixelCnnPrior implements CodePrior {

  private final CodeGrid grid;
  private final ModelBlock parts = new ModelBlock();
  private final CodeTable own;
  private final Optional<CodeTable> above;
  private final PixelStack stack;

  PixelCnnPrior(PixelCnnPriorSpec spec, CodeGrid grid, InitialWeights weights) {
    this.grid = grid;
    this.own = table("vectors", spec, grid, weights);
    this.above = grid.above().map(codes -> table("vectorsAbove", spec, codes, weights));
    this.stack =
        new PixelStack(
            spec.layout(),
            new Shape(spec.width()).addAll(grid.positions().rectangle()),
            above.isPresent() ? spec.width() : 0,
            grid.codes(),
            weights.of("stack"));
    parts.add("stack", stack.block());
  }

  private CodeTable table(
      String name, PixelCnnPriorSpec spec, CodeGrid codes, InitialWeights weights) {
    Parameter vectors = parts.addState(name, new Shape(codes.codes(), spec.width()), 0, true);
    weights.of(name).initialize(vectors, spec.initialization());
    return new CodeTable(codes, vectors);
  }

  @Override
  public Block block() {
    return parts;
  }

  @Override
  public Prior<CodePosterior> at(Context context, Pass pass) {
    Optional<NDArray> condition =
        above.map(table -> enlarged(table.maps(context.condition().orElseThrow(), pass)));
    return new AutoregressiveCodes(
        context.rows(), grid.positions().count(), z -> logits(z, condition, pass));
  }

  /** To the height and width of this grid. */
  private NDArray enlarged(NDArray maps) {
    long height = grid.positions().rectangle().get(0);
    return Resolution.enlarged(maps, height / maps.getShape().get(2));
  }

  /** From codes [B, P] to log-odds [B, P, K], of the codes before each alone. */
  private NDArray logits(NDArray z, Optional<NDArray> condition, Pass pass) {
    return Positions.ofMaps(stack.apply(own.maps(z, pass), condition, pass));
  }
}
