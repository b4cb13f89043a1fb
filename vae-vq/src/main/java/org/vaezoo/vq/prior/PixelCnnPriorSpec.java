package org.vaezoo.vq.prior;

import java.util.List;
import java.util.Set;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.pixel.PixelLayout;
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
}
