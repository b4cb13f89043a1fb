package org.vaezoo.core.data.view;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.data.Condition;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Scaling;
import org.vaezoo.core.data.SideInformation;
import org.vaezoo.core.pass.Batch;

/**
 * A split whose examples come with a condition.
 *
 * @param source the examples before they are divided
 * @param condition what divides them
 */
public record ConditionedSource(DataSource source, Condition condition) implements ViewedSource {

  @Override
  public Batch batch(int[] rows, DataNoise dataNoise, NDManager manager, DataType type) {
    return condition.divide(source.batch(rows, dataNoise, manager, type));
  }

  @Override
  public SideInformation side() {
    return source.side().divided(condition);
  }

  @Override
  public Shape shape() {
    return condition.example();
  }

  @Override
  public Optional<Scaling> scaling() {
    return source.scaling().map(condition::scaling);
  }

  @Override
  public double[] mean() {
    return condition.mean(source.mean());
  }
}
