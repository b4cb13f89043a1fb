package org.vaezoo.vq.model;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.network.GridLayers;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.settings.Problems;

/** Checks where the codes of a model stand: on its encoder's grid, or as its key says. */
public final class CodePlaces {

  private CodePlaces() {}

  /**
   * The positions, if they can be told; notes what does not fit.
   *
   * @param example shape of one example
   * @param pointer JSON pointer of the model
   */
  static Optional<Positions> check(
      VectorQuantizedSpec model, Shape example, String pointer, Problems problems) {
    Optional<Shape> grid = model.encoder().onGrid(example).map(GridLayers::grid);
    if (grid.isEmpty()) {
      if (model.positions().isEmpty()) {
        problems.add(
            pointer + "/positions",
            "expected a number, as the encoder's layers have no grid, found none;"
                + " conv without hidden layers has one");
      }
      return model.positions().map(Positions::of);
    }
    if (model.positions().isPresent()) {
      problems.add(
          pointer + "/positions",
          "expected none, as the positions are those of the encoder's grid of "
              + words(grid.get())
              + ", found "
              + model.positions().get());
    }
    checkDecoder(model.decoder(), example, grid.get(), pointer + "/decoder", problems);
    return grid.map(Positions::onGrid);
  }

  /**
   * Notes a decoder whose grid is not that of the encoder.
   *
   * @param example shape of one example, that the decoder's own check allows
   * @param grid of the encoder, [H, W]
   * @param pointer JSON pointer of the decoder
   */
  public static void checkDecoder(
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
  private static String words(Shape grid) {
    return grid.get(0) + " x " + grid.get(1);
  }
}
