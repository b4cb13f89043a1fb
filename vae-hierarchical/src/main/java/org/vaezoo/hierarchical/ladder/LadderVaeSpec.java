package org.vaezoo.hierarchical.ladder;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.likelihood.LikelihoodSpec;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.variant.Blueprint;
import org.vaezoo.core.variant.ModelSpec;
import org.vaezoo.core.variant.OutputBias;
import org.vaezoo.hierarchical.layers.Hierarchy;
import org.vaezoo.hierarchical.layers.LayerSpec;

/**
 * Gaussian layers, inferred from the top down with what the data say on the way up. Layer {@code l
 * + 1} of the upward pass sees the features of layer l, not its latents.
 */
@PartType("ladder")
@Doc("Gaussian layers inferred from the top down (Sonderby et al. 2016).")
public record LadderVaeSpec(
    @Doc("The stochastic layers, from the data up.") List<LayerSpec> layers,
    @Doc("p(x|z_1).") LikelihoodSpec likelihood,
    @Doc("How the weights of every mean and log-variance begin.")
        @Default("{\"type\": \"glorot-uniform\"}")
        Initialization heads,
    @Doc("Where the decoder's output bias begins.") @Default("\"zero\"") OutputBias outputBias)
    implements ModelSpec {

  public LadderVaeSpec {
    layers = List.copyOf(layers);
  }

  @Override
  public LadderVae build(Blueprint blueprint) {
    List<Encoder> rungs = new ArrayList<>();
    Shape below = blueprint.example();
    for (LayerSpec layer : layers) {
      InitialWeights weights = blueprint.weights().of("encoder" + (rungs.size() + 1));
      Encoder rung = hierarchy().gaussian(layer.encoder(), below, layer.latent(), weights);
      rungs.add(rung);
      below = new Shape(rung.featureCount());
    }
    return new LadderVae(
        rungs,
        hierarchy().topDown(blueprint),
        blueprint.objective(),
        outputBias == OutputBias.TRAINING_MEAN);
  }

  @Override
  public List<Need> needs() {
    return outputBias.needs();
  }

  @Override
  public void check(InputDescription input, String pointer, Problems problems) {
    hierarchy().check(input, pointer, problems);
  }

  private Hierarchy hierarchy() {
    return new Hierarchy(layers, likelihood, heads);
  }
}
