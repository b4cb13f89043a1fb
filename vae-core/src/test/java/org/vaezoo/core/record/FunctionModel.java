package org.vaezoo.core.record;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;

/**
 * A model without parameters.
 *
 * @param loss any function of batch and pass
 */
record FunctionModel(BiFunction<Batch, Pass, NDArray> loss) implements Trainable {

  @Override
  public Block block() {
    return new ModelBlock();
  }

  @Override
  public Map<String, Schedule> schedules() {
    return Map.of();
  }

  @Override
  public Step step(Batch batch, Pass pass, Coefficients now) {
    return new Step(List.of(Loss.minimize(loss.apply(batch, pass))), List.of(), Map.of());
  }
}
