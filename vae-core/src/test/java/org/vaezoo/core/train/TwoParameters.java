package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Linear;
import org.vaezoo.core.schedule.Schedule;

/** Two parameters of different shapes and a state, all of ones, under any losses. */
final class TwoParameters implements Trainable {

  /** What a step makes of the parameters. */
  interface Rule {

    /**
     * A step's losses.
     *
     * @param first [2]
     * @param second [3]
     */
    Step step(NDArray first, NDArray second, Coefficients now);
  }

  private final ModelBlock parts = new ModelBlock();
  private final Parameter first = parts.addState("first", new Shape(2), 1, true);
  private final Parameter second = parts.addState("second", new Shape(3), 1, true);
  private final Parameter state = parts.addState("state", new Shape(), 1, false);
  private final List<String> losses;
  private Rule rule;
  private int preparations;

  TwoParameters(Rule rule) {
    this(rule, List.of(Loss.MAIN));
  }

  TwoParameters(Rule rule, List<String> losses) {
    this.rule = rule;
    this.losses = losses;
  }

  /** Other losses from the next step on. */
  void follow(Rule next) {
    rule = next;
  }

  Parameter first() {
    return first;
  }

  Parameter second() {
    return second;
  }

  Parameter state() {
    return state;
  }

  /** How often the model was prepared. */
  int preparations() {
    return preparations;
  }

  @Override
  public Block block() {
    return parts;
  }

  @Override
  public Map<String, Schedule> schedules() {
    return Map.of("weight", new Linear(0, 1, 2));
  }

  @Override
  public List<String> lossNames() {
    return losses;
  }

  @Override
  public Step step(Batch batch, Pass pass, Coefficients now) {
    return rule.step(pass.value(first), pass.value(second), now);
  }

  @Override
  public void prepare(DataSource train, Pass pass) {
    preparations++;
  }
}
