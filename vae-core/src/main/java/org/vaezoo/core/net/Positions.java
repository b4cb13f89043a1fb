package org.vaezoo.core.net;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;

/**
 * Where the latents of an example stand.
 *
 * @param count number of positions, P
 * @param grid height and width [H, W] with H * W = P, where positions are places in the image
 */
public record Positions(long count, Optional<Shape> grid) {

  /** Positions without a place. */
  public static Positions of(long count) {
    return new Positions(count, Optional.empty());
  }

  /** The places of a grid [H, W], in row-major order. */
  public static Positions onGrid(Shape grid) {
    return new Positions(grid.size(), Optional.of(grid));
  }

  /** Height and width; without a place the positions are one row. */
  public Shape rectangle() {
    return grid.orElseGet(() -> new Shape(1, count));
  }
}
