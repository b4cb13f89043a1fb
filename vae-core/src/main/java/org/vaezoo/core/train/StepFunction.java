package org.vaezoo.core.train;

import ai.djl.ndarray.NDManager;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Phase;

/** Computes the losses and gradients of a step; nothing moves by it. */
interface StepFunction extends AutoCloseable {

  /**
   * A step and its gradients; the caller's scope owns the arrays.
   *
   * @param phase what the step follows and what may move
   * @throws IllegalStateException if there is no loss to follow
   */
  FollowedStep of(Batch batch, Pass pass, Coefficients now, Phase phase);

  /**
   * A way to compute steps.
   *
   * @param manager owner of the model's parameters
   */
  static StepFunction of(StepMode mode, Trainable model, Autograd autograd, NDManager manager) {
    return mode == StepMode.COMPILED
        ? new CompiledStep(model, manager)
        : new EagerStep(model, autograd);
  }

  @Override
  default void close() {}
}
