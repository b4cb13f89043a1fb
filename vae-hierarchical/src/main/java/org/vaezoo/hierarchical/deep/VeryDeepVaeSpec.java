package org.vaezoo.hierarchical.deep;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Needs;
import org.vaezoo.core.likelihood.LikelihoodSpec;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.Chain;
import org.vaezoo.core.network.Convolution;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.network.DepthToSpace;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.Layers;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.network.OutputBody;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.variant.Blueprint;
import org.vaezoo.core.variant.ModelSpec;
import org.vaezoo.core.variant.OutputBias;

/**
 * The very deep model of square images, its blocks written as {@link BlockString} reads them:
 * {@code 28x1,28d2,14d2,7d7,1x1} up and {@code 1x1,7m1,14m7,28m14} down.
 */
@PartType("very-deep")
@Doc("Latent feature maps from the smallest resolution up (Child 2021); square images.")
public record VeryDeepVaeSpec(
    @Doc("Blocks of the upward pass: 28x2 for two, 28d2 for one after which 28 becomes 14.")
        String encoderBlocks,
    @Doc("Blocks of the downward pass: 7x2 for two, 7m1 for one that takes up resolution 1.")
        String decoderBlocks,
    @Range(min = 1, max = 64)
        @Doc(
            "Height and width of the patches that are the pixels of the largest feature map; the"
                + " paper has 1.")
        @Default("1")
        int patch,
    @Range(min = 1, max = 1 << 12)
        @Doc("Channels of every feature map; the paper has 384 for images of 32 x 32.")
        @Default("16")
        int width,
    @Range(min = 1, max = 1 << 12)
        @Doc("Channels inside a block; the paper has a quarter of the width.")
        @Default("8")
        int bottleneck,
    @Range(min = 1, max = 1 << 12)
        @Doc("Channels of each block's latents; the paper has 16.")
        @Default("4")
        int latentChannels,
    @Doc("p(x|z).") LikelihoodSpec likelihood,
    @Doc("Nonlinearity before each convolution; the paper's is gelu.") @Default("\"gelu\"")
        Activation activation,
    @Doc("How the weights begin.") @Default("{\"type\": \"glorot-uniform\"}")
        Initialization initialization,
    @Doc("Where the decoder's output bias begins.") @Default("\"zero\"") OutputBias outputBias)
    implements ModelSpec {

  @Override
  public VeryDeepVae build(Blueprint blueprint) {
    BlockPlan plan = BlockPlan.of(encoderBlocks, decoderBlocks, blueprint.example().get(1) / patch);
    Bottleneck block = new Bottleneck(bottleneck, activation, initialization);
    InitialWeights weights = blueprint.weights();
    return new VeryDeepVae(
        new BottomUp(
            plan.encoder(),
            blueprint.example(),
            new DepthToSpace(patch),
            width,
            block,
            weights.of("encoder")),
        new Downward(plan.decoder(), width, latentChannels, block, weights.of("downward")),
        output(likelihood.at(blueprint.input()), weights.of("decoder")),
        blueprint.objective(),
        outputBias == OutputBias.TRAINING_MEAN);
  }

  /**
   * From the last feature map to the parameters of the likelihood: a convolution of kernel 1, or
   * patches put in place and a convolution of kernel 3.
   */
  private Decoder output(LikelihoodNetwork likelihoods, InitialWeights weights) {
    Shape parameters = likelihoods.parameterShape();
    Shape map = new Shape(width, parameters.get(1) / patch, parameters.get(2) / patch);
    Chain layers = new Chain(map);
    if (patch > 1) {
      long channels = (long) patch * patch * bottleneck;
      layers.layer(
          "patches", Layers.convolution(channels, 1, 1, initialization, weights.of("patches")));
      layers.map(new DepthToSpace(patch)::apply, new Shape(bottleneck).addAll(parameters.slice(1)));
      layers.map(activation::apply);
    }
    int kernel = patch > 1 ? 3 : 1;
    Convolution last =
        layers.layer(
            "output",
            Layers.convolution(parameters.get(0), kernel, 1, initialization, weights.of("output")));
    return new Decoder(new OutputBody(layers, Layers.bias(last)), map, likelihoods);
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
    Shape example = input.example();
    if (example.dimension() != 3 || example.get(1) != example.get(2)) {
      problems.add(
          pointer,
          "needs square images of shape (channels, height, width), but an example has shape "
              + example);
      return;
    }
    if (example.get(1) % patch != 0) {
      problems.add(
          pointer + "/patch",
          "expected a divisor of height and width " + example.get(1) + ", found " + patch);
      return;
    }
    checkBlocks(example.get(1) / patch, pointer, problems);
  }

  private void checkBlocks(long size, String pointer, Problems problems) {
    String key = "/encoderBlocks";
    try {
      List<BlockPlan.Block> encoder = BlockPlan.encoder(encoderBlocks, size);
      key = "/decoderBlocks";
      BlockPlan.decoder(decoderBlocks, BlockPlan.resolutions(encoder, size), size);
    } catch (BlockStringException e) {
      problems.add(pointer + key, e.getMessage());
    }
  }
}
