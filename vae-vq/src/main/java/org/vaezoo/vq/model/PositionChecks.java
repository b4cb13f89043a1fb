package org.vaezoo.vq.model;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.network.GridLayers;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.settings.Problems;

/** Where the codes of a model stand, from its encoder's grid or from its key. */
record PositionChecks(VectorQuantizedSpec model, String pointer) {

  /** The positions, if they can be told; notes what does not fit. */
  Optional<Positions> places(Shape example, Problems problems) {
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
              + DecoderGrid.words(grid.get())
              + ", found "
              + model.positions().get());
    }
    DecoderGrid.check(model.decoder(), example, grid.get(), pointer + "/decoder", problems);
    return grid.map(Positions::onGrid);
  }
}
