package org.vaezoo.core.pass;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import java.util.function.Supplier;

/** Computations whose intermediate arrays are freed at once, in a loop that would gather them. */
public final class Scoped {

  private Scoped() {}

  /**
   * Runs a formula in a scope of its own.
   *
   * @param formula the arrays that it returns live as long as those of the caller's scope, all
   *     others are freed
   */
  public static NDList keep(Supplier<NDList> formula) {
    NDList kept;
    try (NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      kept = formula.get();
      NDScope.unregister(kept);
    }
    kept.forEach(NDScope::register);
    return kept;
  }

  /** The same for a single array. */
  public static NDArray keepOne(Supplier<NDArray> formula) {
    return keep(() -> new NDList(formula.get())).singletonOrThrow();
  }
}
