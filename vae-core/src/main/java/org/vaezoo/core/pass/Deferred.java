package org.vaezoo.core.pass;

import ai.djl.ndarray.NDArray;
import java.util.function.Supplier;

/**
 * An array of a pass that is computed when it is first asked for: a step that has no use for it
 * does not pay for it.
 */
public final class Deferred {

  private final Supplier<NDArray> formula;
  private NDArray value;

  /**
   * @param formula of arrays of the same pass; called once at most
   */
  public Deferred(Supplier<NDArray> formula) {
    this.formula = formula;
  }

  /** The array. */
  public NDArray get() {
    if (value == null) {
      value = formula.get();
    }
    return value;
  }
}
