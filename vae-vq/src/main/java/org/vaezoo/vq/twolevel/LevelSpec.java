package org.vaezoo.vq.twolevel;

import java.util.List;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.vq.model.CodesSpec;
import org.vaezoo.vq.prior.CodePriorSpec;
import org.vaezoo.vq.quantize.QuantizerSpec;

/**
 * One of the two levels.
 *
 * @param encoder layers from the level below, or from the image, to the grid
 * @param quantizer how the encoder's output becomes codes
 * @param prior of the codes, given those above
 * @param otherPriors whose rates are measured beside it, of different types
 */
public record LevelSpec(
    @Doc("Layers from what is below to the grid: convolutions without dense layers.")
        NetworkSpec encoder,
    @Doc("How the encoder's output becomes codes.") QuantizerSpec quantizer,
    @Doc("Of the codes, given those above: of the bound and of samples.")
        @Default("{\"type\": \"unigram\"}")
        CodePriorSpec prior,
    @Doc("Priors whose rates are measured beside, of different types.") @Default("[\"uniform\"]")
        List<CodePriorSpec> otherPriors) {

  public LevelSpec {
    otherPriors = List.copyOf(otherPriors);
  }

  CodesSpec codes() {
    return new CodesSpec(quantizer, prior, otherPriors);
  }
}
