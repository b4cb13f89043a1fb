package org.vaezoo.vq.twolevel;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.vq.model.CodeLevel;
import org.vaezoo.vq.model.CodesSettings;
import org.vaezoo.vq.prior.CodeGrid;
import org.vaezoo.vq.prior.CodePriorSpec;
import org.vaezoo.vq.quantize.Quantizer;
import org.vaezoo.vq.quantize.QuantizerSpec;

/** One of the two levels. */
public record LevelSpec(
    @Doc(
            "Layers from the level below, or the image, to the grid: convolutions without dense"
                + " layers.")
        NetworkSpec encoder,
    @Doc("How the encoder's output becomes codes.") QuantizerSpec quantizer,
    @Doc("Of the codes, given those above: of the bound and of samples.")
        @Default("{\"type\": \"unigram\"}")
        CodePriorSpec prior,
    @Doc("Priors whose rates are measured beside, of different types.") @Default("[\"uniform\"]")
        List<CodePriorSpec> otherPriors)
    implements CodesSettings {

  public LevelSpec {
    otherPriors = List.copyOf(otherPriors);
  }

  /**
   * The codes of the level.
   *
   * @param name of the level
   * @param above the codes that these are drawn given
   * @param example shape of one example
   */
  CodeLevel level(
      String name,
      Positions positions,
      Optional<CodeGrid> above,
      Shape example,
      InitialWeights weights) {
    Quantizer named = new LevelQuantizer(name, quantizer.build(weights.of("quantizer")));
    return level(Optional.of(name), named, positions, above, example, weights);
  }
}
