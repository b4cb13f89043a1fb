package org.vaezoo.hierarchical.layers;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.likelihood.LikelihoodSpec;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.network.PosteriorVariance;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.variant.Blueprint;

/**
 * What the specs of stacked and ladder models have in common: their layers and generative model.
 *
 * @param layers from the data up
 * @param likelihood p(x|z_1)
 * @param heads how the weights of every mean and log-variance begin
 */
public record Hierarchy(List<LayerSpec> layers, LikelihoodSpec likelihood, Initialization heads) {

  /** The groups, top first: {@code zL} .. {@code z1}. */
  List<LatentGroup> groups() {
    List<LatentGroup> groups = new ArrayList<>();
    for (int layer = 0; layer < layers.size(); layer++) {
      groups.add(new LatentGroup("z" + (layer + 1), layers.get(layer).latent()));
    }
    Collections.reverse(groups);
    return groups;
  }

  /** The generative model. */
  public TopDown topDown(Blueprint blueprint) {
    InitialWeights weights = blueprint.weights().of("priors");
    List<Encoder> priors = new ArrayList<>();
    for (int layer = layers.size() - 1; layer > 0; layer--) {
      Shape above = new Shape(layers.get(layer).latent());
      LayerSpec below = layers.get(layer - 1);
      priors.add(
          gaussian(layers.get(layer).decoder(), above, below.latent(), weights.of("z" + layer)));
    }
    Decoder decoder =
        new Decoder(
            layers.get(0).decoder(),
            layers.get(0).latent(),
            likelihood.at(blueprint.input()),
            blueprint.weights().of("decoder"));
    return new TopDown(groups(), priors, decoder);
  }

  /** Layers that end in the mean and log-variance of a number of units. */
  public Encoder gaussian(NetworkSpec network, Shape input, long units, InitialWeights weights) {
    return new Encoder(network, heads, input, units, PosteriorVariance.AMORTIZED, weights);
  }

  /** Notes what does not fit, at the keys {@code layers} and {@code likelihood} of a spec. */
  public void check(InputDescription input, String pointer, Problems problems) {
    likelihood.check(input, pointer + "/likelihood", problems);
    if (layers.isEmpty()) {
      problems.add(pointer + "/layers", "expected at least one layer, found none");
    }
    IntStream.range(0, layers.size())
        .forEach(layer -> checkLayer(layer, input, pointer + "/layers/" + layer, problems));
  }

  /** The lowest layer meets the data, every other one the vector of the layer below. */
  private void checkLayer(int layer, InputDescription input, String pointer, Problems problems) {
    Shape below = layer == 0 ? input.example() : new Shape(layers.get(layer - 1).latent());
    layers.get(layer).encoder().check(below, pointer + "/encoder", problems);
    layers.get(layer).decoder().check(below, pointer + "/decoder", problems);
  }
}
