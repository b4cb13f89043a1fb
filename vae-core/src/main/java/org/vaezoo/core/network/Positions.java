package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
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

  /** Numbers at each position as maps over the rectangle: [B, P, D] to [B, D, H, W]. */
  public NDArray toMaps(NDArray numbers) {
    long[] s = numbers.getShape().getShape();
    return numbers.transpose(0, 2, 1).reshape(new Shape(s[0], s[2]).addAll(rectangle()));
  }

  /** Maps as numbers at each position, in row-major order: [B, D, H, W] to [B, H * W, D]. */
  public static NDArray ofMaps(NDArray maps) {
    long[] s = maps.getShape().getShape();
    return maps.reshape(new Shape(s[0], s[1], s[2] * s[3])).transpose(0, 2, 1);
  }
}
