package org.vaezoo.vq.model;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.network.GridLayers;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.settings.Problems;

/** The grid that a decoder reads codes from, if it reads one. */
public final class DecoderGrid {

  private DecoderGrid() {}

  /**
   * Notes a decoder whose grid is not that of the encoder.
   *
   * @param example shape of one example, that the decoder's own check allows
   * @param grid of the encoder, [H, W]
   * @param pointer JSON pointer of the decoder
   */
  public static void check(
      NetworkSpec decoder, Shape example, Shape grid, String pointer, Problems problems) {
    decoder
        .onGrid(example)
        .map(GridLayers::grid)
        .filter(decoded -> !decoded.equals(grid))
        .ifPresent(
            decoded ->
                problems.add(
                    pointer,
                    "expected the encoder's grid of "
                        + words(grid)
                        + ", found one of "
                        + words(decoded)));
  }

  /** "7 x 7". */
  static String words(Shape grid) {
    return grid.get(0) + " x " + grid.get(1);
  }
}
