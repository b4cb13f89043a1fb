package org.vaezoo.core.data;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.pass.Batch;

/**
 * A split whose examples come with a condition.
 *
 * @param whole the examples before they are divided
 * @param condition what divides them
 */
record ConditionedSource(DataSource whole, Condition condition) implements DataSource {

  @Override
  public Batch batch(int[] rows, Presentation presentation, NDManager manager, DataType type) {
    return condition.divide(whole.batch(rows, presentation, manager, type));
  }

  @Override
  public SideInformation side() {
    return whole.side().divided(condition);
  }

  @Override
  public Optional<int[]> labels() {
    return whole.labels();
  }

  @Override
  public int size() {
    return whole.size();
  }

  @Override
  public Shape shape() {
    return condition.example();
  }

  @Override
  public DataKind kind() {
    return whole.kind();
  }

  @Override
  public int[] indices(int[] rows) {
    return whole.indices(rows);
  }

  @Override
  public double[] mean() {
    return condition.mean(whole.mean());
  }
}
