package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.vaezoo.core.engine.TorchScript;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Phase;
import org.vaezoo.core.schedule.Progress;

/**
 * Many steps in one native call: forward, backward, the optimizers and the updates of the states,
 * with the numbers that each step sees laid out before. It makes the steps that are made one at a
 * time, bit for bit; a step that is not as all others, as one with a number that is none, is left
 * to be made alone.
 */
final class StepBlocks implements AutoCloseable {

  /** The most steps of a call: more gain nothing, and their batches take memory. */
  private static final int LARGEST = 32;

  /**
   * What a program holds for.
   *
   * @param step the program of one step
   * @param groups the paths that each optimizer moves together
   */
  private record Key(StepProgram step, List<List<String>> groups) {}

  /** What one step sees. */
  private record StepInputs(Batch batch, Pass pass, Coefficients now) {

    List<NDArray> given(StepProgram program) {
      return program.given(batch, pass, now);
    }
  }

  private final CompiledStep steps;
  private final TrainingInputs inputs;
  private final Optimizers optimizers;
  private final StepRunner runner;
  private final NDManager manager;
  private final Map<Key, TorchScript> programs = new LinkedHashMap<>();

  private StepBlocks(
      CompiledStep steps,
      TrainingInputs inputs,
      Optimizers optimizers,
      StepRunner runner,
      NDManager manager) {
    this.runner = runner;
    this.steps = steps;
    this.inputs = inputs;
    this.optimizers = optimizers;
    this.manager = manager;
  }

  /** Blocks of steps that are compiled; empty where they are the model's own. */
  static Optional<StepBlocks> of(
      StepFunction function,
      TrainingInputs inputs,
      Optimizers optimizers,
      StepRunner runner,
      NDManager manager) {
    return function instanceof CompiledStep compiled
        ? Optional.of(new StepBlocks(compiled, inputs, optimizers, runner, manager))
        : Optional.empty();
  }

  /**
   * Makes steps.
   *
   * @param first number of the first step
   * @param most steps at most
   * @return the scalars of each step that was made; none where the next one has to be made alone
   */
  List<StepValues> advance(long first, long most, Phase phase) {
    long unwatched = runner.unwatched(phase, next(first, most));
    return unwatched == 0 ? List.of() : together(first, unwatched, phase);
  }

  private List<Progress> next(long first, long most) {
    return LongStream.range(first, first + Math.min(most, LARGEST))
        .mapToObj(inputs::progress)
        .toList();
  }

  private List<StepValues> together(long first, long most, Phase phase) {
    try (NDManager scope = manager.newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      StepInputs begin = inputs(first, scope);
      StepProgram program = steps.program(begin.batch(), begin.pass(), begin.now(), phase);
      Optional<List<MovedGroup>> groups =
          program.reachesAll() ? optimizers.inside(program.moved()) : Optional.empty();
      return groups.map(some -> made(program, some, first, begin, most, scope)).orElse(List.of());
    }
  }

  private StepInputs inputs(long step, NDManager scope) {
    return new StepInputs(
        inputs.batch(step, scope),
        inputs.pass(step, scope),
        inputs.coefficients(inputs.progress(step), scope));
  }

  private List<StepValues> made(
      StepProgram program,
      List<MovedGroup> groups,
      long first,
      StepInputs begin,
      long most,
      NDManager scope) {
    List<NDArray> given = new ArrayList<>(begin.given(program));
    int count = 1;
    while (count < most) {
      StepInputs next = inputs(first + count, scope);
      if (!program.fits(next.batch())) {
        break;
      }
      given.addAll(next.given(program));
      count++;
    }
    List<NDArray> table =
        script(program, groups)
            .arrays(StepsProgram.FUNCTION, scope, arguments(program, groups, given, first, count));
    if (table.isEmpty()) {
      return List.of();
    }
    List<StepValues> values = program.rows(HostArrays.read(table.get(0)));
    optimizers.count(program.moved(), values.size());
    return values;
  }

  private TorchScript script(StepProgram program, List<MovedGroup> groups) {
    Key key = new Key(program, groups.stream().map(MovedGroup::paths).toList());
    return programs.computeIfAbsent(
        key,
        missing ->
            TorchScript.compile(
                manager, StepsProgram.text(program.program(), program.layout(), groups)));
  }

  private IValue[] arguments(
      StepProgram program, List<MovedGroup> groups, List<NDArray> given, long first, int count) {
    List<IValue> all = new ArrayList<>();
    all.add(IValue.from((long) count));
    all.add(TorchScript.list(program.parameters()));
    all.add(TorchScript.list(given));
    all.add(TorchScript.list(program.program().constants()));
    all.add(TorchScript.list(program.states()));
    for (MovedGroup group : groups) {
      all.add(TorchScript.list(program.arrays(group.paths())));
      group.slots().forEach(slot -> all.add(TorchScript.list(slot)));
      all.add(IValue.from(group.made()));
      double[] rates = new double[count];
      for (int t = 0; t < count; t++) {
        Progress progress = inputs.progress(first + t);
        rates[t] = optimizers.rate(group.optimizer(), progress);
      }
      all.add(IValue.listFrom(rates));
    }
    return all.toArray(IValue[]::new);
  }

  @Override
  public void close() {
    programs.values().forEach(TorchScript::close);
  }
}
