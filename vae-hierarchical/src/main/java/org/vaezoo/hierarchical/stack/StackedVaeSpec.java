package org.vaezoo.hierarchical.stack;

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

/** Stacked Gaussian layers, inferred from the data up. */
@PartType("stacked")
@Doc("Stacked Gaussian layers, inferred from the data up (Burda et al. 2016).")
public record StackedVaeSpec(
    @Doc("The stochastic layers, from the data up.") List<LayerSpec> layers,
    @Doc("p(x|z_1).") LikelihoodSpec likelihood,
    @Doc("How the weights of every mean and log-variance begin.")
        @Default("{\"type\": \"glorot-uniform\"}")
        Initialization heads,
    @Doc("Where the decoder's output bias begins.") @Default("\"zero\"") OutputBias outputBias)
    implements ModelSpec {

  public StackedVaeSpec {
    layers = List.copyOf(layers);
  }

  @Override
  public StackedVae build(Blueprint blueprint) {
    List<Encoder> encoders = new ArrayList<>();
    Shape below = blueprint.example();
    for (LayerSpec layer : layers) {
      InitialWeights weights = blueprint.weights().of("encoder" + (encoders.size() + 1));
      encoders.add(hierarchy().gaussian(layer.encoder(), below, layer.latent(), weights));
      below = new Shape(layer.latent());
    }
    return new StackedVae(
        encoders,
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
