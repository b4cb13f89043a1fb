package org.vaezoo.measures.collapse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Purpose;

/**
 * Gives each example of a batch the latents of another one: a rotation of the rows, so that no
 * example keeps its own. So latents are drawn from the aggregate posterior of the batch, whatever
 * the prior is; it is one fixed draw, a function of the seed alone.
 *
 * @param seed the evaluation seed
 */
record Swap(long seed) {

  private static final long WHOLE = -1;

  /** All latents of a group, [B, ...]. */
  NDArray whole(NDArray z) {
    return rotated(z, WHOLE);
  }

  /**
   * One unit of a group; the others stay.
   *
   * @param z [B, U * C], where each unit has C columns
   * @param units U
   */
  NDArray unit(NDArray z, int unit, int units) {
    int columns = Math.toIntExact(z.getShape().get(1));
    int width = columns / units;
    double[] mask = new double[columns];
    Arrays.fill(mask, unit * width, (unit + 1) * width, 1);
    NDArray chosen =
        HostArrays.create(z.getManager(), mask, new Shape(1, columns), z.getDataType());
    NDArray kept = chosen.neg().add(1);
    return z.mul(kept).add(rotated(z, unit).mul(chosen));
  }

  /**
   * Some units of a group, all those of the same other example; the others stay.
   *
   * @param kept a one for each unit that stays, a zero for the others, [U]
   * @param z [B, U]
   */
  NDArray units(NDArray z, double[] kept) {
    NDArray stay =
        HostArrays.create(z.getManager(), kept, new Shape(1, kept.length), z.getDataType());
    return z.mul(stay).add(whole(z).mul(stay.neg().add(1)));
  }

  private NDArray rotated(NDArray z, long purpose) {
    int rows = Math.toIntExact(z.getShape().get(0));
    int shift = 1 + CounterStream.of(Purpose.EVALUATION, seed, purpose).below(0, rows - 1);
    int[] others = new int[rows];
    Arrays.setAll(others, row -> (row + shift) % rows);
    return z.get(z.getManager().create(others));
  }
}
