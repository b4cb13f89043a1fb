package org.vaezoo.core.diagnose;

import java.util.List;
import java.util.function.Supplier;

/**
 * Blocks of a long measurement, each a pure function of what is measured. Whoever keeps them hands
 * back the numbers of a finished block, bit for bit, where the same measurement comes to it again,
 * and may stop the measurement between two blocks.
 */
@FunctionalInterface
public interface KeptBlocks {

  /** Keeps nothing. */
  static KeptBlocks none() {
    return (name, work) -> work.get();
  }

  /**
   * The numbers of a block.
   *
   * @param name that no other block of the measurement has
   * @param work what computes them where they are not kept
   */
  List<double[]> block(String name, Supplier<List<double[]>> work);

  /** The blocks of a part of the measurement, whose names need differ within the part only. */
  default KeptBlocks under(String part) {
    return (name, work) -> block(part + "/" + name, work);
  }
}
