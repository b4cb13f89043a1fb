package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Goal;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.net.NamedParameters;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * One training step for every model: losses, gradients, optimizers, updates, in this order. The
 * caller closes the scope in which the step's arrays live.
 */
final class StepRunner {

  private final Trainable model;
  private final Optimizer optimizer;
  private final Autograd autograd;
  private final Optional<Double> clipNorm;
  private final List<Parameter> trained;

  /**
   * @param optimizer of the model's trained parameters, in their order
   * @param autograd of the model's engine
   * @param clipNorm the largest global norm of a step's gradients
   */
  StepRunner(Trainable model, Optimizer optimizer, Autograd autograd, Optional<Double> clipNorm) {
    this.model = model;
    this.optimizer = optimizer;
    this.autograd = autograd;
    this.clipNorm = clipNorm;
    this.trained = List.copyOf(NamedParameters.trained(model.block()).values());
  }

  /**
   * Runs a step.
   *
   * @param number of the step, for messages
   * @return its scalars, read before anything moved
   * @throws NonFiniteException if one of them is not finite; nothing has moved then
   * @throws IllegalStateException if an update does not fit its state; nothing has moved then
   */
  StepValues run(Batch batch, Pass pass, Coefficients now, double learningRate, long number) {
    Step step;
    List<NDArray> gradients;
    try (Tape tape = autograd.open()) {
      step = model.step(batch, pass, now);
      gradients = gradients(tape, step.goals());
    }
    StepValues values = StepScalars.read(step, number);
    step.updates().forEach(StepRunner::requireFit);
    optimizer.step(clipped(gradients), learningRate);
    for (Update update : step.updates()) {
      Weights.overwrite(update.state().getArray(), update.value());
    }
    return values;
  }

  /** Another type would be written as other bytes, without an error. */
  private static void requireFit(Update update) {
    NDArray state = update.state().getArray();
    NDArray value = update.value();
    if (value.getDataType() != state.getDataType() || !value.getShape().equals(state.getShape())) {
      throw new IllegalStateException(
          "update of %s: expected %s %s, found %s %s"
              .formatted(
                  update.state().getName(),
                  state.getDataType(),
                  state.getShape(),
                  value.getDataType(),
                  value.getShape()));
    }
  }

  private List<NDArray> clipped(List<NDArray> gradients) {
    return clipNorm
        .map(limit -> GradientClipping.clip(gradients, GradientClipping.norm(gradients), limit))
        .orElse(gradients);
  }

  /** Each parameter follows the sum of the losses that move it; a zero where none does. */
  private List<NDArray> gradients(Tape tape, List<Goal> goals) {
    List<NDArray> arrays = trained.stream().map(Parameter::getArray).toList();
    if (goals.size() == 1) {
      return reached(goals.get(0), tape.gradients(goals.get(0).loss(), arrays, true));
    }
    List<NDArray> sums = arrays.stream().map(NDArray::zerosLike).toList();
    for (int g = 0; g < goals.size(); g++) {
      boolean last = g == goals.size() - 1;
      List<NDArray> gradients = tape.gradients(goals.get(g).loss(), arrays, last);
      sums = sum(sums, reached(goals.get(g), gradients));
    }
    return sums;
  }

  private static List<NDArray> sum(List<NDArray> sums, List<NDArray> added) {
    return IntStream.range(0, sums.size()).mapToObj(i -> sums.get(i).add(added.get(i))).toList();
  }

  /** The gradients of a loss, zero for the parameters that it does not move. */
  private List<NDArray> reached(Goal goal, List<NDArray> gradients) {
    return IntStream.range(0, gradients.size())
        .mapToObj(
            i ->
                goal.moves().test(trained.get(i)) ? gradients.get(i) : gradients.get(i).zerosLike())
        .toList();
  }
}
