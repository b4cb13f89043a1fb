package org.vaezoo.vq.prior;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.OneHot;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.network.Resolution;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pixel.PixelLayout;
import org.vaezoo.core.pixel.PixelStack;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/** A PixelCNN over codes. */
@PartType("pixel-cnn")
@Doc("Masked convolutions predict each code from those before it (van den Oord et al. 2016, 2017).")
public record PixelCnnPriorSpec(
    @Range(min = 1, max = 1 << 12)
        @Doc("Channels of every layer, and numbers of a code's vector.")
        @Default("64")
        int width,
    @Range(min = 0, max = 1000) @Doc("Number of residual layers.") @Default("4") int layers,
    @Range(min = 1, max = 63) @Doc("Height and width of the masked kernels, odd.") @Default("5")
        int kernel,
    @Doc("Nonlinearity between layers.") @Default("\"relu\"") Activation activation,
    @Doc("How the weights begin.") @Default("{\"type\": \"glorot-uniform\"}")
        Initialization initialization)
    implements CodePriorSpec {

  PixelLayout layout() {
    return new PixelLayout(width, layers, kernel, activation, initialization);
  }

  @Override
  public CodePrior build(CodeGrid grid, InitialWeights weights) {
    return new PixelCnnPrior(this, grid, weights);
  }

  @Override
  public void check(String pointer, Problems problems) {
    if (kernel % 2 == 0) {
      problems.add(pointer + "/kernel", "expected an odd number, found " + kernel);
    }
  }

  /** No rate of each position, and none in closed form for codes that are drawn. */
  @Override
  public Set<Feature> gives() {
    return Set.of(Feature.OWN_PARAMETERS);
  }

  @Override
  public List<Need> needs() {
    return List.of(
        Need.of(Feature.CHOSEN_CODES, Role.QUANTIZER)
            .blamingItself()
            .because(
                "has no rate in closed form for codes that are drawn, so that no gradient of it"
                    + " reaches the encoder; expected uniform or unigram; it can stand among"
                    + " otherPriors"));
  }

  /**
   * A PixelCNN over the grid of codes, in row-major order: van den Oord et al. (2017), section 3.3.
   * Codes have vectors of the prior's own, so that it is a function of the codes alone and training
   * it moves no other part of the model. Positions without a place are one row.
   *
   * <p>Codes above are enlarged to this grid by repetition, and condition every layer.
   */
  private static final class PixelCnnPrior implements CodePrior {

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

  /**
   * A prior's own vectors of codes.
   *
   * @param grid of the codes
   * @param vectors [K, width]
   */
  private record CodeTable(CodeGrid grid, Parameter vectors) {

    /** The vectors at their places: codes [B, P] to maps [B, width, H, W]. */
    NDArray maps(NDArray codes, Pass pass) {
      return grid.positions().toMaps(OneHot.lookUp(codes, pass.value(vectors)));
    }
  }
}
