package org.vaezoo.vq.twolevel;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.network.GridLayers;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Problems;
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

  /**
   * The grid of the level, if it has one; notes what does not fit.
   *
   * @param below shape of the maps or image that the encoder reads, [C, H, W]
   */
  Optional<Shape> grid(Shape below, String pointer, Problems problems) {
    Problems found = new Problems();
    String at = pointer + "/encoder";
    encoder.check(below, at, found);
    if (found.isEmpty() && encoder.onGrid(below).isEmpty()) {
      found.add(at, "expected layers with a grid; conv without hidden layers has one");
    }
    found.all().forEach(problems::add);
    return found.isEmpty() ? encoder.onGrid(below).map(GridLayers::grid) : Optional.empty();
  }
}
