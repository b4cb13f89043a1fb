package org.vaezoo.core.data;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.Batch;

/** Divides the examples of one data set into what a model is given and what it predicts. */
public interface Condition {

  /** Shape of x, of one example. */
  Shape example();

  /** Shape of the condition of one example. */
  Shape shape();

  /** Whether a part of x is given, so that the model predicts the rest only. */
  default boolean hides() {
    return false;
  }

  /** The batch with its condition, of one without. */
  Batch divide(Batch whole);

  /** The scaling of x, of that of the whole example. */
  default Scaling scaling(Scaling whole) {
    return whole;
  }

  /** The mean of x, of the mean example. */
  default double[] mean(double[] whole) {
    return whole;
  }
}
