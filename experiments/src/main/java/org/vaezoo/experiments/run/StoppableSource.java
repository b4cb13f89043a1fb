package org.vaezoo.experiments.run;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Presentation;
import org.vaezoo.core.data.SideInformation;
import org.vaezoo.core.data.Vocabulary;
import org.vaezoo.core.pass.Batch;

/**
 * Examples that are handed out until a stop is asked for, so that an evaluation of many minutes
 * ends within one of its batches.
 *
 * @param source the examples
 * @param stop asked before every batch
 */
record StoppableSource(DataSource source, StopSignal stop) implements DataSource {

  /**
   * @throws StoppedException if a stop was asked for
   */
  @Override
  public Batch batch(int[] rows, Presentation presentation, NDManager manager, DataType type) {
    stop.check();
    return source.batch(rows, presentation, manager, type);
  }

  @Override
  public int size() {
    return source.size();
  }

  @Override
  public Shape shape() {
    return source.shape();
  }

  @Override
  public DataKind kind() {
    return source.kind();
  }

  @Override
  public Optional<Vocabulary> vocabulary() {
    return source.vocabulary();
  }

  @Override
  public SideInformation side() {
    return source.side();
  }

  @Override
  public Optional<int[]> labels() {
    return source.labels();
  }

  @Override
  public int[] indices(int[] rows) {
    return source.indices(rows);
  }

  @Override
  public double[] mean() {
    return source.mean();
  }
}
