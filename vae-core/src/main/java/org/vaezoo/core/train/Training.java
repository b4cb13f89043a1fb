package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.schedule.Phase;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.table.Column;

/**
 * The training of one model: a state that {@link #advance} moves on. Everything a step sees is a
 * function of the plan, the data and the number of the step, so that a state that was saved and
 * restored goes on bit for bit.
 */
public final class Training implements AutoCloseable {

  private final Trainable model;
  private final TrainingInputs inputs;
  private final Optimizers optimizers;
  private final TrainingMemory memory;
  private final PhaseState phases;
  private final Optional<WeightAverage> average;
  private final MeasuredWeights measured;
  private final TrainingSteps steps;
  private boolean begun;
  private long step;

  /**
   * Initialises the model's parameters, and prepares those that begin at something of the data.
   *
   * @param model not yet initialised; its parameters are closed with this training
   * @param data the training split
   * @param manager owner of parameters and optimizer states
   * @param type float32 or float64
   * @param mode how its steps are computed
   * @throws IllegalArgumentException if a phase or an optimizer speaks of a loss or a part that the
   *     model does not have
   */
  public Training(
      Trainable model,
      DataSource data,
      TrainingPlan plan,
      Optimization optimization,
      NDManager manager,
      DataType type,
      StepMode mode) {
    this(model, data, plan, optimization, manager, type, mode, true);
  }

  private Training(
      Trainable model,
      DataSource data,
      TrainingPlan plan,
      Optimization optimization,
      NDManager manager,
      DataType type,
      StepMode mode,
      boolean begins) {
    this.begun = begins;
    this.model = model;
    this.inputs = new TrainingInputs(model, data, plan, type);
    ModelNames.of(model).require(plan, optimization);
    model.block().initialize(manager, type);
    if (begins) {
      inputs.prepare(manager);
    }
    Map<String, NDArray> moved = NamedParameters.arrays(NamedParameters.trained(model.block()));
    this.optimizers = new Optimizers(optimization, moved);
    this.phases = new PhaseState(plan.curriculum(), manager);
    this.average = plan.averaging().map(settings -> new WeightAverage(settings, moved, manager));
    this.measured =
        new MeasuredWeights(
            model, average, new BatchStatistics(model, inputs, manager, this::progress));
    this.steps = new TrainingSteps(model, plan, inputs, optimizers, mode, manager);
    this.memory = TrainingMemory.of(optimizers, average, phases, steps.runner());
  }

  /**
   * A training whose saved state, or weights, follow at once. What the model would begin at of the
   * data is left out: that is of its weights alone, so that what is saved says all of it. Before
   * {@link #restore} or {@link #restoreWeights} it makes no step; arguments as above.
   */
  public static Training toBeRestored(
      Trainable model,
      DataSource data,
      TrainingPlan plan,
      Optimization optimization,
      NDManager manager,
      DataType type,
      StepMode mode) {
    return new Training(model, data, plan, optimization, manager, type, mode, false);
  }

  /** A training of the model's own steps in which one optimizer moves all; arguments as above. */
  public Training(
      Trainable model,
      DataSource data,
      TrainingPlan plan,
      OptimizerSpec optimizer,
      NDManager manager,
      DataType type) {
    this(model, data, plan, Optimization.of(optimizer), manager, type, StepMode.EAGER);
  }

  /** How far the training has come. */
  public Progress progress() {
    return inputs.progress(step);
  }

  /** Whether all steps are done. */
  public boolean done() {
    return step >= inputs.totalSteps();
  }

  /**
   * The coefficients of the next step, and its learning rates: {@code learning_rate}, and {@code
   * adversary_learning_rate} where the part {@code adversary} has an optimizer of its own.
   */
  public Map<String, Double> coefficients() {
    Progress now = progress();
    Map<String, Double> values = new LinkedHashMap<>(inputs.scheduled(now));
    values.putAll(optimizers.learningRates(now));
    return values;
  }

  /** Names of what a step reports. */
  public StepNames names() {
    return StepNames.of(model);
  }

  /**
   * Single numbers that the training has come to, as a multiplier or the steps that were skipped,
   * in the order of the columns; not a number where nothing is known yet.
   */
  public Map<Column, Double> stateValues() {
    Map<Column, Double> values = new LinkedHashMap<>(model.stateValues());
    values.putAll(steps.runner().limiter().values());
    values.putAll(phases.shown(progress()));
    return values;
  }

  /** At the end of an epoch, whether {@link #learn} is to be told the mutual information. */
  public boolean looksNow() {
    return phases.looksNow(progress());
  }

  /**
   * Tells the phases how an epoch has gone.
   *
   * @param nats the mutual information of x and z on the validation split
   */
  public void learn(double nats) {
    phases.learn(nats);
  }

  /**
   * Advances by a block of steps: as many as are asked for, or to the end of the phase, of the
   * epoch or of the training where that is nearer. How steps are divided into blocks changes
   * nothing of what they do.
   *
   * @param most steps at most, at least 1
   * @return the scalars of each step, and of each penalty what it adds to the loss
   * @throws NonFiniteException if one of them is not finite; nothing has moved in that step
   * @throws UnmovedException if a parameter has had no gradient in 20 steps that should move it
   * @throws IllegalStateException if a state is updated by another form, or all steps are done
   */
  public List<StepValues> advance(long most) {
    if (done()) {
      throw new IllegalStateException("expected a step of " + inputs.totalSteps() + " to be left");
    }
    Phase phase = phase();
    long length = block(most);
    List<StepValues> values = new ArrayList<>();
    while (values.size() < length) {
      long left = length - values.size();
      List<StepValues> together = made(steps.together(step, left, phase));
      values.addAll(together.isEmpty() ? List.of(step(phase)) : together);
    }
    return values;
  }

  /** How many steps a block has: it ends with its phase and with the epoch. */
  long block(long most) {
    Progress now = progress();
    return Math.min(Math.min(most, phases.lasts(now)), now.leftOfEpoch());
  }

  /** Advances to the end. */
  public void complete() {
    while (!done()) {
      advance(Long.MAX_VALUE);
    }
  }

  /** Runs the next step. */
  StepValues step() {
    return step(phase());
  }

  /** What the next step follows and moves. */
  Phase phase() {
    if (!begun) {
      throw new IllegalStateException("a training to be restored makes no step before it is");
    }
    return phases.phase(progress());
  }

  private StepValues step(Phase phase) {
    return made(List.of(steps.alone(step, phase))).get(0);
  }

  /** What makes its steps. */
  TrainingSteps steps() {
    return steps;
  }

  /** Takes note of steps that were made. */
  List<StepValues> made(List<StepValues> values) {
    return values.stream().map(this::made).toList();
  }

  private StepValues made(StepValues values) {
    StepValues all = values.weighted(names().penalties(), inputs.scheduled(progress()));
    step++;
    average.ifPresent(WeightAverage::follow);
    phases.remember(progress(), all);
    return all;
  }

  /** All parameters and states of the model by name: the live arrays. */
  public Map<String, NDArray> weights() {
    return NamedParameters.arrays(NamedParameters.of(model.block()));
  }

  /**
   * All that training remembers beside the weights, by name: the states of the optimizers, the
   * averages of the weights, the memory of the phases, the parameters that a gradient has reached,
   * the steps that were skipped. The live arrays.
   */
  public Map<String, NDArray> state() {
    return memory.state();
  }

  /**
   * Goes back to a saved state.
   *
   * @param savedStep steps done when it was saved
   * @param weights as {@link #weights} gave them
   * @param state as {@link #state} gave it
   * @throws IllegalArgumentException if a name is missing or unknown or a shape or type differs
   */
  public void restore(long savedStep, Map<String, NDArray> weights, Map<String, NDArray> state) {
    SameArrays.require("training state", state(), state);
    restoreWeights(weights);
    memory.restore(state);
    step = savedStep;
  }

  /** Takes over saved weights alone, as the best of a training that stopped early. */
  public void restoreWeights(Map<String, NDArray> weights) {
    Weights.restore(weights, weights());
    begun = true;
  }

  /** The weights with which the model is to be measured. */
  public MeasuredWeights measured() {
    return measured;
  }

  @Override
  public void close() {
    steps.close();
    memory.close();
    NamedParameters.of(model.block()).values().forEach(Parameter::close);
  }
}
