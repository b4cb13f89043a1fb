package org.vaezoo.core.train;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Phase;
import org.vaezoo.core.schedule.Progress;

/** Makes the steps of a training: alone, or many in a native call. */
final class TrainingSteps implements AutoCloseable {

  private final NDManager manager;
  private final TrainingInputs inputs;
  private final Optimizers optimizers;
  private final Autograd autograd;
  private final StepFunction function;
  private final StepRunner runner;
  private final Optional<StepBlocks> blocks;

  /**
   * @param plan of the training: averages of weights and limits of gradients look at each step
   * @param manager owner of the model's parameters
   */
  TrainingSteps(
      Trainable model,
      TrainingPlan plan,
      TrainingInputs inputs,
      Optimizers optimizers,
      StepMode mode,
      NDManager manager) {
    this.manager = manager;
    this.inputs = inputs;
    this.optimizers = optimizers;
    this.autograd = Autograd.of(manager);
    this.function = StepFunction.of(mode, model, autograd, manager);
    this.runner = new StepRunner(model, function, optimizers, autograd, plan.limits());
    boolean together = plan.averaging().isEmpty() && plan.limits().equals(GradientLimits.NONE);
    this.blocks =
        together ? StepBlocks.of(function, inputs, optimizers, runner, manager) : Optional.empty();
  }

  /** All that a step sees. */
  TrainingInputs inputs() {
    return inputs;
  }

  /** What moves the parameters. */
  Optimizers optimizers() {
    return optimizers;
  }

  /** What makes steps alone. */
  StepRunner runner() {
    return runner;
  }

  /** The programs of the steps, where nothing has to look between two of them. */
  Optional<CompiledStep> unwatched() {
    return blocks.isPresent() ? Optional.of((CompiledStep) function) : Optional.empty();
  }

  /** Steps in one native call; none where they cannot be made so, or where there is but one. */
  List<StepValues> together(long first, long most, Phase phase) {
    return blocks.isEmpty() || most < 2 ? List.of() : blocks.get().advance(first, most, phase);
  }

  /** One step. */
  StepValues alone(long step, Phase phase) {
    Progress now = inputs.progress(step);
    try (NDManager scope = manager.newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      Batch batch = inputs.batch(step, scope);
      Pass pass = inputs.pass(step, scope);
      return runner.run(batch, pass, inputs.coefficients(now, scope), phase, now);
    }
  }

  @Override
  public void close() {
    blocks.ifPresent(StepBlocks::close);
    function.close();
    autograd.close();
  }
}
