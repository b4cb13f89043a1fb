package org.vaezoo.experiments.trial;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.view.ViewedSource;
import org.vaezoo.core.pass.Batch;

/** Says when a batch is taken. */
record WatchedSource(DataSource source, Runnable onBatch) implements ViewedSource {

  @Override
  public Batch batch(int[] rows, DataNoise dataNoise, NDManager manager, DataType type) {
    onBatch.run();
    return source.batch(rows, dataNoise, manager, type);
  }
}
