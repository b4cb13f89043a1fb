package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataOrder;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.schedule.Schedule;

/** All that a step of a training sees: a function of the plan, the data and the step's number. */
final class TrainingInputs {

  private final Trainable model;
  private final DataSource data;
  private final TrainingPlan plan;
  private final DataType type;
  private final Map<String, Schedule> schedules;
  private final DataOrder order;
  private DataOrder.Epoch epoch;
  private long epochNumber;

  /**
   * @param data the training split
   * @param type float32 or float64
   */
  TrainingInputs(Trainable model, DataSource data, TrainingPlan plan, DataType type) {
    this.model = model;
    this.data = data;
    this.plan = plan;
    this.type = type;
    this.schedules = model.schedules();
    this.order = new DataOrder(plan.seed(), data.size(), plan.batchSize());
  }

  /** Where a step stands in the run. */
  Progress progress(long step) {
    return new Progress(step, order.stepsPerEpoch(), totalSteps());
  }

  long totalSteps() {
    return (long) plan.epochs() * order.stepsPerEpoch();
  }

  /** Whether another training sees the same examples and the same noise in each step. */
  boolean seesTheSameAs(TrainingInputs other) {
    return data.equals(other.data)
        && plan.seed() == other.plan.seed()
        && plan.batchSize() == other.plan.batchSize()
        && type == other.type;
  }

  /** The examples of a step, in its scope. */
  Batch batch(long step, NDManager scope) {
    long number = step / order.stepsPerEpoch();
    int[] rows = epoch(number).batch(Math.toIntExact(step % order.stepsPerEpoch()));
    return data.batch(rows, new DataNoise.Training(plan.seed(), number, step), scope, type);
  }

  /** The pass of a step, in its scope. */
  Pass pass(long step, NDManager scope) {
    long number = step / order.stepsPerEpoch();
    return pass(scope, CounterStream.of(Purpose.REPARAMETERIZATION, plan.seed(), number, step));
  }

  /** Prepares what of the model begins at something of the data. */
  void prepare(NDManager manager) {
    try (NDManager scope = manager.newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      model.prepare(data, preparing(scope));
    }
  }

  /**
   * The pass of a preparation.
   *
   * @param which of several
   */
  Pass preparing(NDManager scope, long... which) {
    long[] words = LongStream.concat(LongStream.of(plan.seed()), LongStream.of(which)).toArray();
    return pass(scope, CounterStream.of(Purpose.PREPARATION, words));
  }

  private Pass pass(NDManager scope, CounterStream stream) {
    return new Pass(
        new EagerParameters(scope),
        scope,
        new StreamNoise(scope, type, stream),
        true,
        model.samples());
  }

  /** The values of the schedules, by name. */
  Map<String, Double> scheduled(Progress now) {
    Map<String, Double> values = new LinkedHashMap<>();
    schedules.forEach((name, schedule) -> values.put(name, schedule.at(now)));
    return values;
  }

  /** The same as arrays of no dimension. */
  Coefficients coefficients(Progress now, NDManager scope) {
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    scheduled(now)
        .forEach(
            (name, value) ->
                arrays.put(
                    name, HostArrays.create(scope, new double[] {value}, new Shape(), type)));
    return new Coefficients(arrays);
  }

  /** The order of an epoch, made once. */
  private DataOrder.Epoch epoch(long number) {
    if (epoch == null || epochNumber != number) {
      epoch = order.epoch(number);
      epochNumber = number;
    }
    return epoch;
  }
}
