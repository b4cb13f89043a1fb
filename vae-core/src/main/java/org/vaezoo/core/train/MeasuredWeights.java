package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.network.NamedParameters;

/**
 * The weights of a model in training as it is to be measured: their averages where there are any
 * ({@link Averaging}), and the statistics of batches under these. Training goes on from the weights
 * themselves.
 */
public final class MeasuredWeights {

  private final Trainable model;
  private final Optional<WeightAverage> average;
  private final BatchStatistics statistics;

  MeasuredWeights(Trainable model, Optional<WeightAverage> average, BatchStatistics statistics) {
    this.model = model;
    this.average = average;
    this.statistics = statistics;
  }

  /** Does something with these weights in the model, which has its own again after it. */
  public <T> T during(Supplier<T> use) {
    return average.isPresent() ? average.get().inPlace(() -> statistics.during(use)) : use.get();
  }

  /**
   * The parameters and states of the model with these weights, by name.
   *
   * @param scope owner of the copies
   */
  public Map<String, NDArray> copies(NDManager scope) {
    return during(
        () -> {
          Map<String, NDArray> copies = new LinkedHashMap<>();
          NamedParameters.arrays(NamedParameters.of(model.block()))
              .forEach((name, array) -> copies.put(name, Weights.copy(array, scope)));
          return copies;
        });
  }

  /** Gives the model these weights for good: the end of the training. */
  public void settle() {
    average.ifPresent(
        it -> {
          it.settle();
          statistics.recompute();
        });
  }
}
