package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Progress;

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
  private final TrainingInputs inputs;
  private final NDManager manager;
  private final Supplier<Progress> progress;

  /**
   * @param manager owner of the parameters
   * @param progress of the training, for the coefficients of the present step
   */
  BatchStatistics(
      Trainable model, TrainingInputs inputs, NDManager manager, Supplier<Progress> progress) {
    this.model = model;
    this.inputs = inputs;
    this.manager = manager;
    this.progress = progress;
  }

  /** Does something with the states of the present weights; after it they are as before. */
  <T> T during(Supplier<T> use) {
    Map<Parameter, NDArray> kept = new LinkedHashMap<>();
    try (NDManager scope = manager.newSubManager()) {
      recompute(state -> kept.computeIfAbsent(state, each -> Weights.copy(each.getArray(), scope)));
      try {
        return use.get();
      } finally {
        kept.forEach((state, before) -> Weights.overwrite(state.getArray(), before));
      }
    }
  }

  /** Computes the states of the present weights. */
  void recompute() {
    recompute(state -> {});
  }

  /**
   * @param first is given each state before it moves for the first time, and again later
   */
  private void recompute(Consumer<Parameter> first) {
    try (NDManager sums = manager.newSubManager()) {
      Map<Parameter, NDArray> means = new LinkedHashMap<>();
      for (int batch = 0; batch < BATCHES; batch++) {
        boolean counts = batch >= BATCHES / 2;
        if (!move(batch, first, counts ? means : new LinkedHashMap<>(), sums)) {
          return;
        }
      }
      means.forEach((state, mean) -> Weights.overwrite(state.getArray(), mean));
    }
  }

  /** Moves the states by a batch, and adds its share to the means; false where there are none. */
  private boolean move(
      int number, Consumer<Parameter> first, Map<Parameter, NDArray> means, NDManager sums) {
    try (NDManager scope = manager.newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      Pass pass = inputs.preparing(scope, NOISE, number);
      model.step(inputs.batch(number, scope), pass, inputs.coefficients(progress.get(), scope));
      pass.moved()
          .all()
          .forEach(
              (state, value) -> {
                first.accept(state);
                Weights.overwrite(state.getArray(), value);
                NDArray share = value.mul(1.0 / (BATCHES - BATCHES / 2));
                means.merge(state, Weights.copy(share, sums), (sum, more) -> sum.addi(more));
              });
      return !pass.moved().all().isEmpty();
    }
  }
}
