package org.vaezoo.vq.model;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.likelihood.LikelihoodSpec;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.network.GridLayers;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.network.PositionEncoder;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.variant.Blueprint;
import org.vaezoo.core.variant.ModelSpec;
import org.vaezoo.core.variant.OutputBias;
import org.vaezoo.vq.prior.CodePriorSpec;
import org.vaezoo.vq.quantize.QuantizerSpec;

/**
 * The variational autoencoder with codes at positions.
 *
 * <p>Convolutions without dense layers have a grid, whose places are the positions; for other
 * layers the spec says how many positions there are.
 */
@PartType("vq")
@Doc("Codes at positions (van den Oord et al. 2017).")
public record VectorQuantizedSpec(
    @Doc("How the encoder's output becomes codes.") QuantizerSpec quantizer,
    @Doc("p(z), of the bound and of samples.") @Default("{\"type\": \"unigram\"}")
        CodePriorSpec prior,
    @Doc("Priors whose rates are measured beside, of different types.") @Default("[\"uniform\"]")
        List<CodePriorSpec> otherPriors,
    @Range(min = 1, max = 1 << 16)
        @Doc("Number P of positions, where the encoder's layers have no grid.")
        @Default("null")
        Optional<Integer> positions,
    @Doc("p(x|z).") LikelihoodSpec likelihood,
    @Doc("Layers of the encoder, z_e(x).") NetworkSpec encoder,
    @Doc("Layers of p(x|z).") NetworkSpec decoder,
    @Doc("How the weights of the encoder's last layer begin.")
        @Default("{\"type\": \"glorot-uniform\"}")
        Initialization heads,
    @Doc("Where the decoder's output bias begins.") @Default("\"zero\"") OutputBias outputBias)
    implements ModelSpec, CodesSettings {

  public VectorQuantizedSpec {
    otherPriors = List.copyOf(otherPriors);
  }

  @Override
  public VectorQuantizedVae build(Blueprint blueprint) {
    InitialWeights weights = blueprint.weights();
    Shape example = blueprint.example();
    Positions places = places(example);
    CodeLevel codes = level(Optional.empty(), places, Optional.empty(), example, weights);
    long inputs = codes.quantizer().inputs();
    return new VectorQuantizedVae(
        new PositionEncoder(encoder, heads, example, places, inputs, weights.of("encoder")),
        codes,
        Decoder.ofPositions(
            decoder,
            example,
            places,
            codes.quantizer().width(),
            likelihood.at(blueprint.input()),
            weights.of("decoder")),
        blueprint.objective(),
        outputBias == OutputBias.TRAINING_MEAN);
  }

  @Override
  public Optional<String> codePrior() {
    return Optional.of(Part.typeOf(prior));
  }

  /** The places of the encoder's grid, or as many positions as the spec says. */
  private Positions places(Shape example) {
    return encoder
        .onGrid(example)
        .map(GridLayers::grid)
        .map(Positions::onGrid)
        .orElseGet(() -> Positions.of(positions.orElseThrow()));
  }

  @Override
  public List<Need> needs() {
    return outputBias.needs();
  }

  @Override
  public void check(InputDescription input, String pointer, Problems problems) {
    likelihood.check(input, pointer + "/likelihood", problems);
    checkPriors(pointer, problems);
    Problems ofNetworks = new Problems();
    encoder.check(input.example(), pointer + "/encoder", ofNetworks);
    decoder.check(input.example(), pointer + "/decoder", ofNetworks);
    ofNetworks.all().forEach(problems::add);
    if (ofNetworks.isEmpty()) {
      CodePlaces.check(this, input.example(), pointer, problems)
          .ifPresent(places -> quantizer.check(input, places, pointer + "/quantizer", problems));
    }
  }
}
