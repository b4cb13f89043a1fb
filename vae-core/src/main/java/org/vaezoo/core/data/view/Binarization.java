package org.vaezoo.core.data.view;

import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.settings.Part;

/**
 * How a stored grey level l of 0 .. 255 becomes a number x that a model is shown. Results under
 * different binarisations are those of different data: they are never compared, and {@link #label}
 * tells them apart.
 *
 * <p>Every x is exact in float32, so that a model in float64 sees the same data.
 */
public interface Binarization extends Part {

  /** Kind of the numbers shown. */
  DataKind kind();

  /** Name in tables, with its settings, as {@code fixed(seed=1)}. */
  String label();

  /** Whether numbers stored as this kind can be shown so. */
  default boolean fits(DataKind stored) {
    return stored == DataKind.GREY || stored == DataKind.UNIT_INTERVAL;
  }

  /**
   * How wide one grey level is among the numbers shown, by which a density of them becomes one of
   * levels; empty where bits are shown.
   */
  default Optional<Double> levelWidth() {
    return Optional.empty();
  }

  /** What its random numbers are for. */
  default Purpose purpose() {
    return Purpose.BINARIZATION;
  }

  /**
   * The levels that are kept in memory for those of the file: the same, unless something is drawn
   * once and for all.
   *
   * @param levels of the file, [N, D]
   * @param width D
   * @param firstIndex index of the file's first example in its data set
   */
  default byte[] keep(byte[] levels, int width, int firstIndex) {
    return levels;
  }

  /** E[x] for a level that is kept. */
  double expected(int level);

  /**
   * Writes x[from .. to - 1] from the levels at the same places; place i reads the stream at
   * position i - from.
   */
  void present(byte[] levels, int from, int to, CounterStream stream, float[] x);
}
