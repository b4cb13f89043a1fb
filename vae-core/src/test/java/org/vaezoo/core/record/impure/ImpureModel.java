package org.vaezoo.core.record.impure;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;

/**
 * A model whose loss breaks purity.
 *
 * @param outside an array from outside of the pass, [2, 2]
 */
public record ImpureModel(Impurity impurity, NDArray outside) implements Trainable {

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
    NDArray loss = impurity.loss(batch, pass, outside);
    return new Step(List.of(Loss.minimize(loss)), List.of(), Map.of());
  }
}
