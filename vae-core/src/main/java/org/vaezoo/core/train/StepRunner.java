package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Phase;
import org.vaezoo.core.schedule.Progress;

/**
 * One training step for every model: losses, gradients, optimizers, updates, in this order. The
 * caller closes the scope in which the step's arrays live.
 */
final class StepRunner {

  private final Trainable model;
  private final StepFunction function;
  private final Optimizers optimizers;
  private final Autograd autograd;
  private final List<String> trained;
  private final Limiter limiter;
  private final Map<Parameter, String> paths = new LinkedHashMap<>();
  private final Reach reach;

  /**
   * @param function computes the losses and gradients of a step
   * @param optimizers of the model's trained parameters
   * @param autograd of the model's engine
   * @param limits of the gradients of a step
   */
  StepRunner(
      Trainable model,
      StepFunction function,
      Optimizers optimizers,
      Autograd autograd,
      GradientLimits limits) {
    this.model = model;
    this.function = function;
    this.optimizers = optimizers;
    this.autograd = autograd;
    Map<String, Parameter> moved = NamedParameters.trained(model.block());
    this.trained = List.copyOf(moved.keySet());
    NamedParameters.of(model.block()).forEach((path, p) -> paths.putIfAbsent(p, path));
    NDManager owner = moved.values().iterator().next().getArray().getManager();
    this.limiter = new Limiter(limits, owner);
    this.reach = new Reach(trained, owner);
  }

  /**
   * Runs a step. Where a gradient is too large to be followed, what it would have moved stays, and
   * so do the states that no gradient moves: they would remember the batch.
   *
   * @param phase what it follows and what may move; all else stays bit for bit
   * @param progress before the step
   * @return its scalars, read before anything moved
   * @throws NonFiniteException if one of them or a gradient is not finite; nothing has moved then
   * @throws UnmovedException if a parameter has had no gradient for long; nothing has moved then
   * @throws IllegalStateException if an update does not fit its state, or there is no loss to
   *     follow; nothing has moved then
   */
  StepValues run(Batch batch, Pass pass, Coefficients now, Phase phase, Progress progress) {
    FollowedStep followedStep = function.of(batch, pass, now, phase);
    Step step = followedStep.step();
    Gradients gradients = followedStep.gradients();
    StepValues values = StepScalars.read(step, progress.step());
    gradients.requireFinite(autograd, progress.step(), values);
    requireReach(gradients, progress);
    step.updates().forEach(StepRunner::requireFit);
    Gradients followed = limiter.limited(gradients, optimizers::of);
    optimizers.step(followed.arrays(), progress);
    if (followed.arrays().size() == gradients.arrays().size()) {
      update(step, phase);
    }
    return values;
  }

  private void update(Step step, Phase phase) {
    for (Update update : step.updates()) {
      if (phase.moves(paths.get(update.state()))) {
        Weights.overwrite(update.state().getArray(), update.value());
      }
    }
  }

  /**
   * A parameter may rightly stay where a weight of its loss is exactly zero, or where the model
   * says so; such steps and parameters are not judged.
   */
  private void requireReach(Gradients gradients, Progress progress) {
    if (hasZeroWeight(progress)) {
      return;
    }
    Map<String, NDArray> judged = new LinkedHashMap<>(gradients.arrays());
    judged.keySet().removeIf(model::mayRest);
    reach
        .look(judged)
        .ifPresent(
            path -> {
              throw new UnmovedException(
                  progress.step(), path, optimizers.of(path), gradients.losses().get(path));
            });
  }

  /**
   * How many of the next steps need no look at what their gradients reach.
   *
   * @param next the progress before each of them
   */
  long unwatched(Phase phase, List<Progress> next) {
    List<String> watched =
        trained.stream().filter(path -> phase.moves(path) && !model.mayRest(path)).toList();
    return reach.reached(watched)
        ? next.size()
        : next.stream().takeWhile(this::hasZeroWeight).count();
  }

  /** Whether a weight of a loss is exactly zero. */
  private boolean hasZeroWeight(Progress progress) {
    return model.schedules().values().stream().anyMatch(schedule -> schedule.at(progress) == 0);
  }

  /** Which parameters a gradient has reached: saved with a training. */
  Reach reach() {
    return reach;
  }

  /** What is done about large gradients: its counts are saved with a training. */
  Limiter limiter() {
    return limiter;
  }

  /** Another type would be written as other bytes, without an error. */
  private static void requireFit(Update update) {
    NDArray state = update.state().getArray();
    NDArray value = update.value();
    if (value.getDataType() != state.getDataType() || !value.getShape().equals(state.getShape())) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "update of %s: expected %s %s, found %s %s",
              update.state().getName(),
              state.getDataType(),
              state.getShape(),
              value.getDataType(),
              value.getShape()));
    }
  }
}
