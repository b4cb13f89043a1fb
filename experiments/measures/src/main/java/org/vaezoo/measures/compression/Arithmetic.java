package org.vaezoo.measures.compression;

import java.util.List;
import java.util.Map;
import org.vaezoo.core.record.Formula;

/** Computes formulas of a model on numbers of Java, for batches of one size. */
interface Arithmetic {

  /**
   * The numbers of a formula's results, each in row-major order.
   *
   * @param given by name: x [B, ...], latents [B, U]
   */
  List<double[]> compute(Formula formula, Map<String, double[]> given);
}
