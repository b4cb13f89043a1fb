package org.vaezoo.core.record;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * What is computed of a model besides its step: a pure function of parameters, batch, noise and
 * given arrays, made of array operations alone. What it reads on the host is read of its results.
 *
 * <p>Equal formulas make equal graphs of arrays of equal shapes: a formula with settings is a
 * record.
 */
@FunctionalInterface
public interface Formula {

  /**
   * Computes it.
   *
   * @param given arrays by the names by which the formula knows them
   * @return results by name, in an order of the formula's own
   */
  Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass);
}
