package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.schedule.Phase;
import org.vaezoo.core.schedule.Progress;

/**
 * A member of a group at the beginning of a native call.
 *
 * @param steps of its training
 * @param program of one of its steps
 * @param groups what its optimizers move together
 * @param free how many of its next steps nobody has to look at
 */
record GroupRow(TrainingSteps steps, StepProgram program, List<MovedGroup> groups, long free) {

  /**
   * A member before a step; empty where it has to make the step alone, of which its own state
   * decides.
   *
   * @param first number of the step
   * @param most how many follow at most, this one included
   */
  static Optional<GroupRow> of(
      TrainingSteps steps, Phase phase, long first, long most, NDManager scope) {
    TrainingInputs inputs = steps.inputs();
    long free =
        steps
            .runner()
            .unwatched(
                phase, LongStream.range(first, first + most).mapToObj(inputs::progress).toList());
    if (free == 0 || steps.unwatched().isEmpty()) {
      return Optional.empty();
    }
    StepProgram program =
        steps
            .unwatched()
            .get()
            .program(
                inputs.batch(first, scope),
                inputs.pass(first, scope),
                inputs.coefficients(inputs.progress(first), scope),
                phase);
    return program.reachesAll()
        ? steps
            .optimizers()
            .inside(program.moved())
            .map(groups -> new GroupRow(steps, program, groups, free))
        : Optional.empty();
  }

  /** The arithmetic of its optimizers, by what they move. */
  Map<List<String>, NativeRule> rules() {
    Map<List<String>, NativeRule> rules = new LinkedHashMap<>();
    groups.forEach(group -> rules.put(group.paths(), group.rule()));
    return rules;
  }

  /** Takes note of steps that were made. */
  void count(int made) {
    steps.optimizers().count(program.moved(), made);
  }

  /**
   * Its arrays that a call reads or moves: parameters, states, and what its optimizers remember.
   */
  List<NDArray> arrays(List<String> paths) {
    List<NDArray> all = new ArrayList<>(program.arrays(paths));
    groups.forEach(group -> group.slots().forEach(all::addAll));
    return all;
  }

  /** What it sees in a step, in the order of the program; empty if of another form. */
  Optional<List<NDArray>> given(long step, NDManager scope) {
    TrainingInputs inputs = steps.inputs();
    Batch batch = inputs.batch(step, scope);
    return program.fits(batch)
        ? Optional.of(
            program.given(
                batch, inputs.pass(step, scope), inputs.coefficients(inputs.progress(step), scope)))
        : Optional.empty();
  }

  /** A coefficient of a step. */
  double coefficient(String name, long step) {
    Map<String, Double> scheduled = steps.inputs().scheduled(steps.inputs().progress(step));
    return scheduled.get(name);
  }

  /** The learning rates of one of its optimizers in the steps of a call. */
  double[] rates(MovedGroup group, long first, int count) {
    double[] rates = new double[count];
    for (int t = 0; t < count; t++) {
      Progress progress = steps.inputs().progress(first + t);
      rates[t] = steps.optimizers().rate(group.optimizer(), progress);
    }
    return rates;
  }
}
