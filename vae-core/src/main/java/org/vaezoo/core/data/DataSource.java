package org.vaezoo.core.data;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.Batch;

/** The examples of one split, as a model is shown them. */
public interface DataSource {

  /** Number of examples. */
  int size();

  /** Shape of one example: [C, H, W] for images, [D] for vectors. */
  Shape shape();

  /** Kind of the numbers, which a likelihood has to fit. */
  DataKind kind();

  /**
   * A batch.
   *
   * @param rows which examples, each in 0 .. size - 1
   * @param presentation which random numbers binarise or dequantise them
   * @param manager owner of the arrays
   * @param type float32 or float64
   */
  Batch batch(int[] rows, Presentation presentation, NDManager manager, DataType type);

  /**
   * Each row's index in the file it came from, which keys the noise of its evaluation.
   *
   * @param rows which examples
   */
  int[] indices(int[] rows);

  /** The mean example over the split, of the numbers a model is shown in expectation. */
  double[] mean();
}
