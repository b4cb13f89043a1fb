package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataOrder;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;

/**
 * The states that blocks move by what they see of batches, as the moving averages of batch
 * normalisation, computed anew for the weights as they are: those that training has left are of
 * weights that the average of the weights is not. So does stochastic weight averaging: Izmailov et
 * al., "Averaging weights leads to wider optima and better generalization" (2018), section 3.3.
 *
 * <p>The states move through {@value #BATCHES} training batches, the same ones each time, and are
 * then the means over the second half of these moves. Nothing else of the model moves.
 */
final class BatchStatistics {

  /** Many of a state's memory, which is ten batches, and few beside an epoch. */
  static final int BATCHES = 100;

  private static final long NOISE = 10;

  private final Trainable model;
  private final DataSource data;
  private final TrainingPlan plan;
  private final NDManager manager;
  private final DataType type;
  private final Function<NDManager, Coefficients> coefficients;

  /**
   * @param data the training split
   * @param manager owner of the parameters
   * @param coefficients of the present step, in a scope
   */
  BatchStatistics(
      Trainable model,
      DataSource data,
      TrainingPlan plan,
      NDManager manager,
      DataType type,
      Function<NDManager, Coefficients> coefficients) {
    this.model = model;
    this.data = data;
    this.plan = plan;
    this.manager = manager;
    this.type = type;
    this.coefficients = coefficients;
  }

  /** Does something with the states of the present weights; after it they are as before. */
  <T> T during(Supplier<T> use) {
    Map<Parameter, NDArray> kept = new LinkedHashMap<>();
    try (NDManager scope = manager.newSubManager()) {
      recompute(state -> kept.computeIfAbsent(state, each -> copy(each, scope)));
      try {
        return use.get();
      } finally {
        kept.forEach((state, before) -> Weights.overwrite(state.getArray(), before));
      }
    }
  }

  private static NDArray copy(Parameter state, NDManager scope) {
    NDArray copy = state.getArray().duplicate();
    NDScope.unregister(copy);
    copy.attach(scope);
    return copy;
  }

  /** Computes the states of the present weights. */
  void recompute() {
    recompute(state -> {});
  }

  /**
   * @param first is given each state before it moves for the first time, and again later
   */
  private void recompute(Consumer<Parameter> first) {
    DataOrder order = new DataOrder(plan.seed(), data.size(), plan.batchSize());
    try (NDManager sums = manager.newSubManager()) {
      Map<Parameter, NDArray> means = new LinkedHashMap<>();
      for (int batch = 0; batch < BATCHES; batch++) {
        boolean counts = batch >= BATCHES / 2;
        if (!move(order, batch, first, counts ? means : new LinkedHashMap<>(), sums)) {
          return;
        }
      }
      means.forEach((state, mean) -> Weights.overwrite(state.getArray(), mean));
    }
  }

  /** Moves the states by a batch, and adds its share to the means; false where there are none. */
  private boolean move(
      DataOrder order,
      int number,
      Consumer<Parameter> first,
      Map<Parameter, NDArray> means,
      NDManager sums) {
    long epoch = number / order.stepsPerEpoch();
    int[] rows = order.epoch(epoch).batch(Math.toIntExact(number % order.stepsPerEpoch()));
    try (NDManager scope = manager.newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      Batch batch =
          data.batch(rows, new DataNoise.Training(plan.seed(), epoch, number), scope, type);
      CounterStream stream = CounterStream.of(Purpose.PREPARATION, plan.seed(), NOISE, number);
      Pass pass =
          new Pass(
              new EagerParameters(scope),
              scope,
              new StreamNoise(scope, type, stream),
              true,
              model.samples());
      model.step(batch, pass, coefficients.apply(scope));
      pass.moved()
          .all()
          .forEach(
              (state, value) -> {
                first.accept(state);
                Weights.overwrite(state.getArray(), value);
                NDArray share = value.mul(1.0 / (BATCHES - BATCHES / 2));
                means.merge(state, kept(share, sums), (sum, more) -> sum.addi(more));
              });
      return !pass.moved().all().isEmpty();
    }
  }

  private static NDArray kept(NDArray array, NDManager owner) {
    NDArray copy = array.duplicate();
    NDScope.unregister(copy);
    copy.attach(owner);
    return copy;
  }
}
