package org.vaezoo.experiments.trial;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.view.ViewedSource;
import org.vaezoo.core.pass.Batch;

/**
 * Examples that are handed out until a stop is asked for, so that an evaluation of many minutes
 * ends within one of its batches.
 *
 * @param source the examples
 * @param stop asked before every batch
 */
public record StoppableSource(DataSource source, StopSignal stop) implements ViewedSource {

  /**
   * @throws StoppedException if a stop was asked for
   */
  @Override
  public Batch batch(int[] rows, DataNoise dataNoise, NDManager manager, DataType type) {
    stop.check();
    return source.batch(rows, dataNoise, manager, type);
  }
}
