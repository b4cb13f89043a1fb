package org.vaezoo.vq.twolevel;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Needs;
import org.vaezoo.core.likelihood.LikelihoodSpec;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.variant.Blueprint;
import org.vaezoo.core.variant.ModelSpec;
import org.vaezoo.core.variant.OutputBias;
import org.vaezoo.vq.model.CodeLevel;
import org.vaezoo.vq.model.CodePlaces;
import org.vaezoo.vq.prior.CodeGrid;

/** The two-level model. */
@PartType("two-level-vq")
@Doc("Codes on a coarse grid, and on a fine one given those (Razavi et al. 2019).")
public record TwoLevelSpec(
    @Doc("The coarse grid; its encoder reads the features of the bottom's.") LevelSpec top,
    @Doc("The fine grid; its encoder reads the image.") LevelSpec bottom,
    @Doc("p(x|z).") LikelihoodSpec likelihood,
    @Doc("Layers of p(x|z), from the codes of both levels, at the places of the fine grid.")
        NetworkSpec decoder,
    @Doc("How the weights of the encoders' last layers begin.")
        @Default("{\"type\": \"glorot-uniform\"}")
        Initialization heads,
    @Doc("Where the decoder's output bias begins.") @Default("\"zero\"") OutputBias outputBias)
    implements ModelSpec {

  private static final String TOP = "top";
  private static final String BOTTOM = "bottom";

  @Override
  public TwoLevelVae build(Blueprint blueprint) {
    InitialWeights weights = blueprint.weights();
    Shape example = blueprint.example();
    Grids grids = Grids.of(top.encoder(), bottom.encoder(), example);
    CodeLevel above =
        top.level(Optional.of(TOP), grids.top(), Optional.empty(), example, weights.of(TOP));
    CodeGrid given = CodeGrid.alone(grids.top(), above.quantizer().codes());
    CodeLevel below =
        bottom.level(
            Optional.of(BOTTOM), grids.bottom(), Optional.of(given), example, weights.of(BOTTOM));
    return new TwoLevelVae(
        grids,
        new TwoLevelEncoder(
            this, example, above.quantizer(), below.quantizer(), weights.of("encoder")),
        above,
        below,
        Decoder.ofPositions(
            decoder,
            example,
            grids.bottom(),
            above.quantizer().width() + below.quantizer().width(),
            likelihood.at(blueprint.input()),
            weights.of("decoder")),
        blueprint.objective(),
        outputBias == OutputBias.TRAINING_MEAN);
  }

  @Override
  public Optional<String> codePrior() {
    String above = Part.typeOf(top.prior());
    String below = Part.typeOf(bottom.prior());
    return Optional.of(above.equals(below) ? above : above + ", " + below);
  }

  @Override
  public List<Need> needs() {
    List<Need> needs = new ArrayList<>(List.of(Needs.PLACES));
    needs.addAll(outputBias.needs());
    return needs;
  }

  @Override
  public void check(InputDescription input, String pointer, Problems problems) {
    likelihood.check(input, pointer + "/likelihood", problems);
    top.checkPriors(pointer + "/top", problems);
    bottom.checkPriors(pointer + "/bottom", problems);
    Shape example = input.example();
    Problems ofDecoder = new Problems();
    decoder.check(example, pointer + "/decoder", ofDecoder);
    ofDecoder.all().forEach(problems::add);
    Optional<Shape> fine = bottom.grid(example, pointer + "/bottom", problems);
    Optional<Shape> coarse =
        fine.flatMap(grid -> top.grid(Grids.maps(grid), pointer + "/top", problems));
    if (coarse.isEmpty() || !ofDecoder.isEmpty()) {
      return;
    }
    CodePlaces.checkDecoder(decoder, example, fine.get(), pointer + "/decoder", problems);
    Grids grids = Grids.of(top.encoder(), bottom.encoder(), example);
    top.quantizer().check(input, grids.top(), pointer + "/top/quantizer", problems);
    bottom.quantizer().check(input, grids.bottom(), pointer + "/bottom/quantizer", problems);
  }
}
