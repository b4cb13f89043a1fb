package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.settings.Part;

/** How the weights of a layer begin; biases begin at zero. */
public interface Initialization extends Part {

  /**
   * The initial values of one weight.
   *
   * @param shape [out, in, ...kernel]
   * @param stream the randomness of this weight alone
   * @return row-major values
   */
  double[] values(Shape shape, CounterStream stream);

  /** Inputs of one output unit. */
  static long fanIn(Shape shape) {
    return shape.size() / shape.get(0);
  }

  /** Outputs that one input unit reaches. */
  static long fanOut(Shape shape) {
    return shape.size() / shape.get(1);
  }
}
