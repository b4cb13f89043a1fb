package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Goal;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.net.NamedParameters;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/**
 * One training step for every model: losses, gradients, optimizers, updates, in this order. The
 * caller closes the scope in which the step's arrays live.
 */
final class StepRunner {

  private final Trainable model;
  private final Optimizer optimizer;
  private final Optional<Double> clipNorm;
  private final List<Parameter> trained;

  StepRunner(Trainable model, Optimizer optimizer, Optional<Double> clipNorm) {
    this.model = model;
    this.optimizer = optimizer;
    this.clipNorm = clipNorm;
    this.trained = List.copyOf(NamedParameters.trained(model.block()).values());
  }

  /** Runs a step and reads its scalars, before anything has moved. */
  StepValues run(Batch batch, Pass pass, Coefficients now, double learningRate, long number) {
    Step step;
    List<NDArray> gradients;
    try (Tape tape = Tape.open(pass.manager().getEngine())) {
      step = model.step(batch, pass, now);
      gradients = gradients(tape, step.goals());
    }
    StepValues values = read(step, number);
    optimizer.step(clipped(gradients), learningRate);
    for (Update update : step.updates()) {
      write(update);
    }
    return values;
  }

  /** Another type would be written as other bytes, without an error. */
  private static void write(Update update) {
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
    Weights.overwrite(state, value);
  }

  private List<NDArray> clipped(List<NDArray> gradients) {
    return clipNorm
        .map(limit -> GradientClipping.clip(gradients, GradientClipping.norm(gradients), limit))
        .orElse(gradients);
  }

  /** Each parameter follows the loss that moves it. */
  private List<NDArray> gradients(Tape tape, List<Goal> goals) {
    List<NDArray> arrays = trained.stream().map(Parameter::getArray).toList();
    if (goals.size() == 1) {
      return tape.gradients(goals.get(0).loss(), arrays, true);
    }
    List<NDArray> sums = new ArrayList<>(arrays.stream().map(NDArray::zerosLike).toList());
    for (int g = 0; g < goals.size(); g++) {
      Goal goal = goals.get(g);
      List<NDArray> all = tape.gradients(goal.loss(), arrays, g == goals.size() - 1);
      for (int i = 0; i < all.size(); i++) {
        if (goal.moves().test(trained.get(i))) {
          sums.set(i, sums.get(i).add(all.get(i)));
        }
      }
    }
    return sums;
  }

  /** Reads loss and report in one transfer, and refuses numbers that are not finite. */
  private static StepValues read(Step step, long number) {
    List<String> names = new ArrayList<>();
    NDList scalars = new NDList();
    names.add("loss");
    scalars.add(step.goals().get(0).loss().stopGradient().reshape(new Shape(1)));
    step.report()
        .forEach(
            (name, scalar) -> {
              names.add(name);
              scalars.add(scalar.stopGradient().reshape(new Shape(1)));
            });
    double[] read = HostArrays.read(NDArrays.concat(scalars));
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < read.length; i++) {
      values.put(names.get(i), read[i]);
    }
    if (values.values().stream().anyMatch(value -> !Double.isFinite(value))) {
      throw new NonFiniteException(number, values);
    }
    return new StepValues(values);
  }
}
