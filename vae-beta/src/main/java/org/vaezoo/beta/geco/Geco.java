package org.vaezoo.beta.geco;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Constant;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.core.table.Unit;

/**
 * The least rate under a constraint on the reconstruction: Rezende and Viola, "Taming VAEs" (2018),
 * algorithm 1. The loss is mean R + lambda C, where C = error - tolerance has the value of its
 * moving average and the gradient of the batch; after the step lambda becomes lambda exp(nu C). The
 * average begins at the first batch, as in the paper.
 *
 * <p>Where this differs from the paper: lambda is kept between 1 / highest and highest, so that a
 * constraint that cannot be met ends in the flag {@code infeasible}, not in an overflow.
 */
public final class Geco implements Objective {

  /** Name of the coefficient alpha. */
  static final String MEMORY = "memory";

  /** Name of the coefficient nu. */
  static final String SPEED = "speed";

  /** Name of the coefficient for the tolerance of the constraint. */
  static final String TOLERANCE = "tolerance";

  /** Column of lambda. */
  static final Column MULTIPLIER =
      Column.number("multiplier", Unit.NONE, "Lambda, by which the constraint is weighted.");

  /** Column of the moving average of C. */
  static final Column AVERAGE =
      Column.number(
          "constraint_average",
          Unit.NONE,
          "Moving average of error less tolerance, in the units of the constraint: above 0 it is"
              + " violated.");

  /** What the metrics of a run have besides its coefficients. */
  public static final List<SchemaPart> COLUMNS = List.of(MULTIPLIER, AVERAGE);

  private static final double ROUNDING = 1e-6;

  private final Constraint constraint;
  private final Schedule speed;
  private final double memory;
  private final double highest;
  private final ModelBlock states = new ModelBlock();
  private final Parameter multiplier;
  private final Parameter average;
  private final Parameter past;

  /**
   * @param speed nu
   * @param memory alpha, the weight of the past in the moving average
   * @param highest greatest lambda; the least is its reciprocal
   */
  public Geco(Constraint constraint, Schedule speed, double memory, double highest) {
    this.constraint = constraint;
    this.speed = speed;
    this.memory = memory;
    this.highest = highest;
    Shape scalar = new Shape();
    multiplier = states.addState("multiplier", scalar, 1, false);
    average = states.addState("average", scalar, 0, false);
    past = states.addState("past", scalar, 0, false);
  }

  @Override
  public Optional<Block> state() {
    return Optional.of(states);
  }

  @Override
  public Map<String, Schedule> schedules() {
    Map<String, Schedule> schedules = new LinkedHashMap<>();
    schedules.put(MEMORY, new Constant(memory));
    schedules.put(SPEED, speed);
    schedules.put(TOLERANCE, constraint.tolerance());
    return schedules;
  }

  @Override
  public List<Loss> losses(Inference inference, Batch batch, Pass pass, Coefficients now) {
    NDArray c = violation(inference, batch, now);
    NDArray smooth = c.add(averaged(c, pass).sub(c).stopGradient());
    NDArray loss = inference.terms().rate().mean().add(smooth.mul(pass.value(multiplier)));
    return List.of(Loss.minimize(loss));
  }

  @Override
  public List<Update> updates(Inference inference, Batch batch, Pass pass, Coefficients now) {
    NDArray c = averaged(violation(inference, batch, now), pass).stopGradient();
    NDArray moved = pass.value(multiplier).mul(c.mul(now.get(SPEED)).exp());
    return List.of(
        new Update(average, c),
        new Update(past, now.get(MEMORY).stopGradient()),
        new Update(multiplier, moved.clip(1 / highest, highest)));
  }

  /** lambda, and the moving average of the constraint: above 0 it is violated. */
  @Override
  public Map<Column, Double> stateValues() {
    Map<Column, Double> values = new LinkedHashMap<>();
    values.put(MULTIPLIER, read(multiplier));
    values.put(AVERAGE, read(average));
    return values;
  }

  /** {@code infeasible} where lambda ended at its highest and the constraint is not met. */
  @Override
  public List<String> flags() {
    boolean exhausted = read(multiplier) >= highest * (1 - ROUNDING);
    return exhausted && read(average) > 0 ? List.of("infeasible") : List.of();
  }

  /** C of the batch: a scalar. */
  private NDArray violation(Inference inference, Batch batch, Coefficients now) {
    return constraint.error(inference, batch).sub(now.get(TOLERANCE));
  }

  /** The moving average after this batch; the past weighs nothing at the first one. */
  private NDArray averaged(NDArray c, Pass pass) {
    NDArray weight = pass.value(past);
    return weight.mul(pass.value(average)).add(c.mul(weight.neg().add(1)));
  }

  private static double read(Parameter state) {
    return HostArrays.read(state.getArray())[0];
  }
}
