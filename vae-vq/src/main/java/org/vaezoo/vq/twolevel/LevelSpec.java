package org.vaezoo.vq.twolevel;

import java.util.List;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.vq.model.CodesSettings;
import org.vaezoo.vq.prior.CodePriorSpec;
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
}
