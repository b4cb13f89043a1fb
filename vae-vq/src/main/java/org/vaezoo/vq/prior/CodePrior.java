package org.vaezoo.vq.prior;

import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.CodeStatistics;
import org.vaezoo.core.model.PriorNetwork;

/**
 * A prior over the codes of P positions. Where they are drawn given other codes, those are the
 * condition of the context, [rows, P above].
 */
public interface CodePrior extends PriorNetwork<CodePosterior> {

  /** Whether the prior has a state that {@link #fit} sets. */
  default boolean fitsUse() {
    return false;
  }

  /** Fits a state to how the training split uses the codes. */
  default void fit(CodeStatistics use) {}
}
