package org.vaezoo.measures.optimum;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.pass.HostArrays;

/**
 * The rule by which an optimised posterior stands for the best of its family. What an optimisation
 * begins at belongs to the family too, and its last steps leave every parameter the noise of its
 * gradients, which costs nats by the unit and by the weight of the rate: fifty units under a weight
 * of 200 end far below a start that was the optimum. So
 *
 * <ul>
 *   <li>an example keeps its start where the optimum is no better on draws of their own, the same
 *       for both, which neither was fitted to nor is measured by: the choice has no part in what is
 *       measured;
 *   <li>all examples keep their start where what was chosen is worse in the mean.
 * </ul>
 *
 * <p>The gain of an optimum is therefore never below zero. Where there is nothing to gain, that
 * makes it too large by no more than 0.4 of its standard error in the mean, as half of a normal is.
 */
public final class KeptStarts {

  private final boolean[] kept;

  private KeptStarts(boolean[] kept) {
    this.kept = kept;
  }

  /**
   * Compares starts and optima.
   *
   * @param start loss of each example at its start, on draws for choosing
   * @param found loss at its optimum, on the same draws
   */
  public static KeptStarts of(double[] start, double[] found) {
    boolean[] kept = new boolean[start.length];
    for (int row = 0; row < kept.length; row++) {
      kept[row] = !(found[row] < start[row]);
    }
    return new KeptStarts(kept);
  }

  /**
   * Whether the starts of all examples are kept.
   *
   * @param gain of what was chosen, on further draws, over all examples
   */
  public static boolean all(Estimate gain) {
    return gain.mean() < 0;
  }

  /** Number of examples that keep their start. */
  public int count() {
    int count = 0;
    for (boolean each : kept) {
      count += each ? 1 : 0;
    }
    return count;
  }

  /**
   * What is left of a parameter.
   *
   * @param start its values at the start, one row an example
   * @param found its values at the optimum
   */
  public double[] chosen(double[] start, double[] found) {
    int width = found.length / kept.length;
    double[] chosen = found.clone();
    for (int row = 0; row < kept.length; row++) {
      if (kept[row]) {
        System.arraycopy(start, row * width, chosen, row * width, width);
      }
    }
    return chosen;
  }

  /** The same of arrays, [B, ...]. */
  public NDArray chosen(NDArray start, NDArray found) {
    double[] values = chosen(HostArrays.read(start), HostArrays.read(found));
    return HostArrays.create(found.getManager(), values, found.getShape(), found.getDataType());
  }
}
