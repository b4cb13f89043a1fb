package org.vaezoo.core.diagnose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/**
 * Sets the states of a model that are a function of its weights and the training split, as an
 * optimal decoder variance, so that an evaluation never reads them from what it evaluates.
 */
public final class Calibration {

  private Calibration() {}

  /**
   * Measures the statistic that the model keeps, with z drawn from the posterior, and hands it
   * over. Does nothing to a model that keeps none.
   */
  public static void of(Vae model, DataSource train, long seed, NDManager manager, DataType type) {
    EvaluationPass passes = new EvaluationPass(train, seed, manager, type);
    Moments moments = new Moments();
    int first = Math.min(train.size(), 1);
    if (passes.run(0, first, 0, 1, (batch, pass) -> keepsNone(model, batch, pass))) {
      return;
    }
    passes.forEachBatch(
        (batch, pass) -> {
          NDArray x = pass.repeat(batch.x());
          Optional<NDArray> statistic = model.statistic(model.infer(batch, pass), x);
          moments.addAll(HostArrays.read(statistic.orElseThrow()));
        });
    model.keep(moments.estimate().mean());
  }

  private static boolean keepsNone(Vae model, Batch batch, Pass pass) {
    return model.statistic(model.infer(batch, pass), pass.repeat(batch.x())).isEmpty();
  }
}
