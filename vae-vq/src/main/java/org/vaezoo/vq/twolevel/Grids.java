package org.vaezoo.vq.twolevel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.network.NetworkSpec;
import org.vaezoo.core.network.Positions;
import org.vaezoo.core.network.Resolution;

/**
 * Where the codes of both levels stand.
 *
 * @param top the coarse grid
 * @param bottom the fine grid, whose height and width are those of the coarse one times one factor
 */
record Grids(Positions top, Positions bottom) {

  private static final int NUMBERS = 2;

  /**
   * The grids of encoders that have them.
   *
   * @param example shape of one example, [C, H, W]
   */
  static Grids of(NetworkSpec top, NetworkSpec bottom, Shape example) {
    Shape fine = bottom.onGrid(example).orElseThrow().grid();
    Shape coarse = top.onGrid(maps(fine)).orElseThrow().grid();
    return new Grids(Positions.onGrid(coarse), Positions.onGrid(fine));
  }

  /** Shape of a map over a grid, as an image of one channel. */
  static Shape maps(Shape grid) {
    return new Shape(1).addAll(grid);
  }

  /**
   * The vectors of both levels at the places of the fine grid: a vector of the coarse grid stands
   * at all places that it covers.
   *
   * @param above [B, P top, D top]
   * @param below [B, P bottom, D bottom]
   * @return [B, P bottom, D top + D bottom]
   */
  NDArray join(NDArray above, NDArray below) {
    long factor = bottom.rectangle().get(0) / top.rectangle().get(0);
    NDArray repeated = Positions.ofMaps(Resolution.enlarged(top.toMaps(above), factor));
    return repeated.concat(below, NUMBERS);
  }
}
