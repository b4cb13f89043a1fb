package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The moving average of a model's weights: Kingma and Ba, "Adam: a method for stochastic
 * optimization" (2015), section 7.2, with its correction of the bias, so that after t steps the
 * average is the mean of theta_1 .. theta_t with weights decay^(t - i).
 *
 * <p>The paper keeps a sum that begins at zero and divides it by 1 - decay^t; here the corrected
 * average itself is kept, which is the same: average += (theta - average) (1 - decay) / (1 -
 * decay^t). Every weight follows at every step, also one that does not move: so the average of a
 * part that is frozen goes to the part itself. States that no gradient moves have no average:
 * {@link BatchStatistics} computes them for the averages.
 */
final class WeightAverage implements Remembered {

  private static final String STEP = "step";

  private final Map<String, NDArray> weights;
  private final Map<String, NDArray> averages = new LinkedHashMap<>();
  private final NDManager manager;
  private final double decay;
  private final NDArray count;
  private long step;

  /**
   * @param weights all that gradients move, by path
   * @param owner of the weights
   */
  WeightAverage(Averaging settings, Map<String, NDArray> weights, NDManager owner) {
    this.weights = weights;
    this.decay = settings.decay();
    this.manager = owner.newSubManager();
    this.count = manager.create(new long[1]);
    NDScope.unregister(count);
    weights.forEach((name, weight) -> averages.put(name, Weights.copy(weight, manager)));
  }

  /** Takes in the weights after a step. */
  void follow() {
    step++;
    double share = (1 - decay) / (1 - Math.pow(decay, (double) step));
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      averages.forEach((name, average) -> average.addi(weights.get(name).sub(average).muli(share)));
    }
  }

  /** Does something with the averages in the place of the weights, which are as before after it. */
  <T> T inPlace(Supplier<T> use) {
    Map<String, NDArray> kept = new LinkedHashMap<>();
    weights.forEach((name, weight) -> kept.put(name, Weights.copy(weight, manager)));
    settle();
    try {
      return use.get();
    } finally {
      Weights.restore(kept, weights);
      kept.values().forEach(NDArray::close);
    }
  }

  /** Gives the weights up for the averages. */
  void settle() {
    Weights.restore(averages, weights);
  }

  /** The averages by the weights' names, and the steps taken in: the live arrays. */
  @Override
  public Map<String, NDArray> state() {
    Map<String, NDArray> state = new LinkedHashMap<>();
    count.set(LongBuffer.wrap(new long[] {step}));
    state.put(STEP, count);
    state.putAll(averages);
    return state;
  }

  @Override
  public void restore(Map<String, NDArray> saved) {
    SameArrays.require("averaging", state(), saved);
    step = saved.get(STEP).getLong(0);
    averages.forEach((name, average) -> Weights.overwrite(average, saved.get(name)));
  }

  @Override
  public void close() {
    manager.close();
  }
}
